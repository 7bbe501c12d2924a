package dev.vestibule.console;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks before every page whether the operator may still look at it; what it throws becomes a page, too. */
@ConsolePage
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 1)
class RightsBeforePages {

    private final CurrentOperator current;

    RightsBeforePages(CurrentOperator current) {
        this.current = current;
    }

    @AroundInvoke
    Object look(InvocationContext call) throws Exception {
        current.mayStillLook();
        return call.proceed();
    }
}

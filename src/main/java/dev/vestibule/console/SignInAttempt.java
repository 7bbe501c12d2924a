package dev.vestibule.console;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Operator;
import dev.vestibule.biostar.Operators;
import dev.vestibule.biostar.SignIn;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.web.Reference;
import jakarta.inject.Singleton;
import java.util.Optional;

/** One try to sign in: asks BioStar at most once, and records every refusal without what a stranger typed. */
@Singleton
class SignInAttempt {

    private final Operators operators;
    private final Records records;
    private final RefusedSignIns refused;
    private final Reference reference;

    SignInAttempt(Operators operators, Records records, RefusedSignIns refused, Reference reference) {
        this.operators = operators;
        this.records = records;
        this.refused = refused;
        this.reference = reference;
    }

    SignInOutcome make(String loginId, String password, String address) {
        if (loginId.isBlank() || password.isEmpty()) {
            return new SignInOutcome.Refused(Alert.of(Problem.SIGN_IN_WRONG, reference.id()));
        }
        if (!refused.take(address)) {
            return new SignInOutcome.Refused(Alert.of(Problem.SIGN_IN_TOO_OFTEN, reference.id()));
        }
        SignIn answer = operators.signIn(loginId, password);
        if (answer instanceof SignIn.Accepted accepted) {
            refused.giveBack(address);
            return admit(accepted.operator());
        }
        return refuse(((SignIn.Refused) answer).failure());
    }

    private SignInOutcome admit(Operator operator) {
        if (operator.mayReadUsers()) {
            return new SignInOutcome.Accepted(operator);
        }
        records.write(entry().operator(operator.id()).cause(Problem.SIGN_IN_NOT_ALLOWED, Optional.empty()));
        return new SignInOutcome.Refused(Alert.of(Problem.SIGN_IN_NOT_ALLOWED, reference.id()));
    }

    private SignInOutcome refuse(BioStarFailure failure) {
        records.write(entry().cause(failure.kind(), failure.code()));
        Problem problem = Problem.ofSignIn(failure.kind());
        return new SignInOutcome.Refused(Alert.of(problem, failure, reference.id()));
    }

    private Entry entry() {
        return Entry.of(RecordKind.OPERATOR_REFUSED, reference.id());
    }
}

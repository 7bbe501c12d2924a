package dev.vestibule.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggableFaultTest {

    @Test
    void anExceptionTextIsInNoLog() {
        LoggableFault shown =
                new LoggableFault(new IllegalStateException("canary", new RuntimeException("canary too")));
        assertThat(shown).hasMessage("java.lang.IllegalStateException");
        assertThat(shown.getCause()).hasMessage("java.lang.RuntimeException");
        assertThat(shown.getStackTrace()).isNotEmpty();
    }
}

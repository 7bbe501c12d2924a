package dev.vestibule.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class WithoutTextsTest {

    private static final String CANARY = "Cookie: __Host-operator=canary";

    @Test
    void anExceptionOfSomebodyElseKeepsItsClassAndPlaceAndNoText() {
        LogRecord entry = entry("io.quarkus.vertx.http.runtime.QuarkusErrorHandler", "HTTP Request to %s failed");
        entry.setParameters(new Object[] {"/kiosk?canary"});
        new WithoutTexts().isLoggable(entry);
        assertThat(((ExtLogRecord) entry).getFormattedMessage()).isEqualTo("HTTP Request to ... failed");
        assertThat(entry.getThrown())
                .hasMessage("java.lang.IllegalStateException")
                .isInstanceOf(LoggableFault.class);
        assertThat(entry.getThrown().getCause()).hasMessage("java.lang.RuntimeException");
        assertThat(entry.getThrown().getStackTrace()[0].getMethodName()).isEqualTo("entry");
    }

    @Test
    void aMessageThatQuotesItsExceptionIsTakenOut() {
        LogRecord entry = entry("org.example", "It failed: " + CANARY);
        new WithoutTexts().isLoggable(entry);
        assertThat(entry.getMessage()).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void ourOwnMessagesStay() {
        LogRecord entry = entry("dev.vestibule.web.ErrorPages", "Request %s failed");
        entry.setParameters(new Object[] {"ABCD2345"});
        new WithoutTexts().isLoggable(entry);
        assertThat(((ExtLogRecord) entry).getFormattedMessage()).isEqualTo("Request ABCD2345 failed");
        assertThat(entry.getThrown()).hasMessage("java.lang.IllegalStateException");
    }

    @Test
    void causesInACircleEnd() {
        Exception first = new Exception();
        first.initCause(new Exception(first));
        assertThat(new LoggableFault(first)).hasMessage("java.lang.Exception");
    }

    private static LogRecord entry(String logger, String message) {
        ExtLogRecord entry = new ExtLogRecord(
                Level.SEVERE, message, ExtLogRecord.FormatStyle.PRINTF, WithoutTextsTest.class.getName());
        entry.setLoggerName(logger);
        entry.setThrown(new IllegalStateException(CANARY, new RuntimeException("canary")));
        return entry;
    }
}

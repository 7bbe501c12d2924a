package dev.vestibule.emulator.demo;

import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.Presentation;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the control page. Names of constants are in {@code emulator_en.properties}, Korean in {@code _ko}. */
@MessageBundle(value = "emulator", locale = "en")
public interface EmulatorMessages {

    @Message("BioStar 2 emulator")
    String title();

    @Message("Pages")
    String pages();

    @Message("Kiosk")
    String kiosk();

    @Message("Console")
    String console();

    @Message("This stands in for a BioStar 2 server at {uri}: 40 invented people, three readers, no real door.")
    String explanation(String uri);

    @Message(
            "Operators, Login ID and password alike: operator (everyone), cardiology (one group), reader (looks only).")
    String credentials();

    @Message("People 1012 and 1023 have the same card number, so their badge is refused.")
    String shared_card();

    @Message("Demo kiosk")
    String demo_kiosk();

    @Message("Use this browser as the demo kiosk")
    String use_as_kiosk();

    @Message("Sets everything that differs between versions; each switch below can be set on its own afterwards.")
    String version_explained();

    @Message("Readers")
    String readers();

    @Message("scanning")
    String scanning();

    @Message("waiting")
    String waiting();

    @Message("Person")
    String person();

    @Message("In front of the reader")
    String what();

    @Message("Present")
    String present();

    @Message("Comes by 3 seconds after a scan starts")
    String automatic();

    @Message("Connected")
    String online();

    @Message("On")
    String on();

    @Message("Off")
    String off();

    @Message("Apply")
    String apply();

    @Message("Switches")
    String switches();

    @Message("Faults")
    String faults();

    @Message("What goes wrong")
    String fault_kind();

    @Message("Path begins with")
    String fault_prefix();

    @Message("Number of calls")
    String fault_times();

    @Message("Add fault")
    String add_fault();

    @Message("Still to come")
    String faults_left();

    @Message("{kind}, {prefix}, {times} more")
    String fault_left(String kind, String prefix, int times);

    @Message("End all sessions")
    String drop_sessions();

    @Message("Start over with a fresh site")
    String reset();

    @Message("Recent calls")
    String calls();

    @Message("Time")
    String time();

    @Message("Call")
    String call();

    @Message("E-mails sent")
    String mails();

    @Message("To")
    String mail_to();

    @Message("Language")
    String mail_language();

    @Message("None yet")
    String none();

    /** What is in front of a reader. */
    @Message
    String presentation(Presentation presentation);

    /** What a switch is about. */
    @Message
    String setting(Switch setting);

    /** How a call goes wrong. */
    @Message
    String fault(Fault.Kind kind);
}

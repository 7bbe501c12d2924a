package dev.vestibule.emulator.state;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions that end by themselves when nobody uses them; an account may have several, unless that is switched off. */
public final class SessionStore {

    private record Session(Account account, Instant usedAt) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final Switches switches;

    SessionStore(Switches switches) {
        this.switches = switches;
    }

    /** Sessions held now, those that ran out unnoticed among them. */
    public int count() {
        return sessions.size();
    }

    /** Ends all sessions, as a restart of the server does. */
    public void dropAll() {
        sessions.clear();
    }

    /** Whether there ever was such a session. */
    public boolean knew(String id) {
        return opened.contains(id);
    }

    /** Opens a session, and returns its id. */
    public String open(Account account) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        opened.add(id);
        if (switches.is(Switch.SIMULTANEOUS_SESSIONS, "one")) {
            sessions.values().removeIf(session -> session.account().equals(account));
        }
        sessions.put(id, new Session(account, Instant.now()));
        return id;
    }

    /** The account of a session, whose idle time starts anew. */
    public Optional<Account> use(String id) {
        Duration idle = switches.seconds(Switch.SESSION_IDLE);
        Session used = sessions.computeIfPresent(
                id,
                (key, session) -> session.usedAt().plus(idle).isBefore(Instant.now())
                        ? null
                        : new Session(session.account(), Instant.now()));
        return Optional.ofNullable(used).map(Session::account);
    }

    /** Ends a session; nothing happens when there is none. */
    public void end(String id) {
        sessions.remove(id);
    }
}

package dev.vestibule.emulator.status;

import dev.vestibule.emulator.answer.AnswerStyle;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedEvent;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The web socket of events (section 7.1): first a frame with the session, then {@code events/start} with the same one,
 * then events. In another order nothing is refused, and nothing comes.
 */
public final class EventSockets {

    /** Where programs connect. */
    public static final String PATH = "/wsapi";

    private static final String FIRST_FRAME = "bs-session-id=";

    /** A socket that said whose session it is. */
    private record Listener(String session, Account account, boolean started) {}

    private final Map<ServerWebSocket, Listener> listeners = new ConcurrentHashMap<>();
    private final EmulatedSite site;

    /** Tells this site's events from now on. */
    public EventSockets(EmulatedSite site) {
        this.site = site;
        site.events().listen(this::tell);
    }

    /** A browser or program that connects. */
    public void connect(ServerWebSocket socket) {
        socket.textMessageHandler(text -> introduce(socket, text));
        socket.closeHandler(closed -> listeners.remove(socket));
        // Some say that a cookie of the handshake does what the first frame does; nothing is answered to it.
        cookie(socket).ifPresent(session -> listen(socket, session));
    }

    private static Optional<String> cookie(ServerWebSocket socket) {
        String cookies = Optional.ofNullable(socket.headers().get("Cookie")).orElse("");
        return Stream.of(cookies.split(";"))
                .map(String::trim)
                .filter(cookie -> cookie.startsWith(FIRST_FRAME))
                .map(cookie -> cookie.substring(FIRST_FRAME.length()))
                .findFirst();
    }

    private boolean listen(ServerWebSocket socket, String session) {
        Optional<Account> account = site.sessions().use(session);
        account.ifPresent(known -> listeners.put(socket, new Listener(session, known, false)));
        return account.isPresent();
    }

    /** Events flow from now on to those who said that they have this session. */
    void start(String session) {
        listeners.replaceAll((socket, listener) ->
                listener.session().equals(session) ? new Listener(session, listener.account(), true) : listener);
    }

    private void introduce(ServerWebSocket socket, String text) {
        if (!text.startsWith(FIRST_FRAME)) {
            return;
        }
        String code = listen(socket, text.substring(FIRST_FRAME.length())) ? "0" : "1101";
        socket.writeTextMessage(new JsonObject()
                .put("Response", new JsonObject().put("code", code))
                .encode());
    }

    private void tell(EmulatedEvent event) {
        JsonObject frame =
                new JsonObject().put("Event", AnswerStyle.strings(event.json())).put("id", Long.toString(event.id()));
        listeners.forEach((socket, listener) -> {
            if (listener.started() && reaches(listener.account(), event)) {
                socket.writeTextMessage(frame.encode());
            }
        });
    }

    private boolean reaches(Account account, EmulatedEvent event) {
        return site.reader(event.readerId())
                .filter(reader -> account.reachesDevices(reader.group().id()))
                .isPresent();
    }
}

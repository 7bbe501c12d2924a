package dev.vestibule.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who a request comes from. What a header says is believed only when the connection comes from a proxy that the site has
 * named, and then only what such a proxy wrote itself: the value furthest to the right that is no named proxy. Everything
 * to the left of it was written by the client, who can write what it likes.
 *
 * <p>Not Quarkus's own reading, which believes the leftmost value.
 */
@Singleton
public class Proxies {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_SCHEME = "X-Forwarded-Proto";
    private static final String UNKNOWN = "unknown";

    private final List<AddressRange> named;

    Proxies(ProxyConfig config) {
        this.named = config.proxies().orElse(List.of()).stream()
                .flatMap(text -> AddressRange.of(text).stream())
                .toList();
    }

    /**
     * The client's address, for counting: an IPv6 one by its /64. Where a named proxy passes on something that is no
     * address, it is the proxy's own.
     */
    public String client(HttpServerRequest request) {
        Optional<InetAddress> connected = connected(request);
        Optional<InetAddress> client = connected.filter(this::isNamed).isPresent()
                ? Optional.of(forwarded(request, connected.get()))
                : connected;
        return client.map(AddressRange::counted).orElse(UNKNOWN);
    }

    /**
     * What the connections of an address are counted by: an IPv6 one by its /64. Empty for a named proxy, through which
     * many come.
     */
    public Optional<String> countedAs(InetAddress connected) {
        return isNamed(connected) ? Optional.empty() : Optional.of(AddressRange.counted(connected));
    }

    /** Whether the client came by HTTPS, to us or to a named proxy. */
    boolean secure(HttpServerRequest request) {
        if (request.connection().isSsl()) {
            return true;
        }
        List<String> schemes = values(request, FORWARDED_SCHEME);
        return connected(request).filter(this::isNamed).isPresent()
                && !schemes.isEmpty()
                && schemes.get(schemes.size() - 1).equalsIgnoreCase("https");
    }

    private InetAddress forwarded(HttpServerRequest request, InetAddress proxy) {
        List<String> hops = values(request, FORWARDED_FOR);
        InetAddress client = proxy;
        for (int hop = hops.size() - 1; hop >= 0 && isNamed(client); hop--) {
            Optional<InetAddress> before = AddressRange.address(hops.get(hop));
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isNamed(InetAddress address) {
        return named.stream().anyMatch(range -> range.holds(address));
    }

    /** The connection's own end, whatever any header says. */
    private static Optional<InetAddress> connected(HttpServerRequest request) {
        return Optional.ofNullable(request.connection().remoteAddress())
                .map(SocketAddress::hostAddress)
                .flatMap(AddressRange::address);
    }

    /** All values of a list header, which may come in several lines, from left to right. */
    private static List<String> values(HttpServerRequest request, String header) {
        return request.headers().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::trim)
                .toList();
    }
}

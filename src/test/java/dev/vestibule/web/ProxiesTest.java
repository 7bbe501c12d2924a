package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final String PROXY = "10.2.0.7";

    private final Proxies nobody = new Proxies(Optional::empty);
    private final Proxies named =
            new Proxies(() -> Optional.of(List.of("10.2.0.0/16", "2001:db8:ff::/48", "192.0.2.7")));

    @ParameterizedTest
    @ValueSource(strings = {PROXY, "203.0.113.9", "127.0.0.1"})
    void byDefaultNobodysHeaderIsBelieved(String connected) {
        assertThat(nobody.client(request(connected, "198.51.100.1"))).isEqualTo(connected);
        assertThat(nobody.secure(request(connected, "198.51.100.1"))).isFalse();
    }

    /** As the product's own settings are read outside of tests. */
    @Test
    void quarkusOwnPropertyNamesThemToo() throws IOException {
        SmallRyeConfigBuilder settings = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(ProxiesTest.class.getResource("/application.properties")))
                .withMapping(ProxyConfig.class)
                .withValidateUnknown(false);
        assertThat(settings.build().getConfigMapping(ProxyConfig.class).proxies())
                .isEmpty();

        settings.withDefaultValue("quarkus.http.proxy.trusted-proxies", "192.0.2.7,10.2.0.0/16");
        assertThat(settings.build().getConfigMapping(ProxyConfig.class).proxies())
                .contains(List.of("192.0.2.7", "10.2.0.0/16"));
    }

    @Test
    void aHeaderFromAnotherThanANamedProxyIsNotBelieved() {
        assertThat(named.client(request("203.0.113.9", "198.51.100.1"))).isEqualTo("203.0.113.9");
        assertThat(named.secure(request("203.0.113.9", "198.51.100.1"))).isFalse();
        assertThat(named.secure(request(PROXY, "198.51.100.1"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The client's own values stand to the left of what the proxy added.
                "198.51.100.1, 203.0.113.9|203.0.113.9",
                "10.2.0.9, 203.0.113.9|203.0.113.9",
                // A chain of proxies of ours.
                "198.51.100.1, 203.0.113.9, 10.2.0.8|203.0.113.9",
                "203.0.113.9, 192.0.2.7, 10.2.0.8|203.0.113.9",
                "203.0.113.9, 2001:db8:ff::1|203.0.113.9",
                // A proxy that is its own client.
                "10.2.0.8|10.2.0.8",
                // With a port, brackets, a zone.
                "203.0.113.9:61234|203.0.113.9",
                "[2001:db8::1]:5|2001:db8:0:0:0:0:0:0/64",
                "2001:db8:0:0:1:2:3:4|2001:db8:0:0:0:0:0:0/64",
                "fe80::1%eth0|fe80:0:0:0:0:0:0:0/64",
                "::ffff:203.0.113.9|203.0.113.9",
                // No address at all: the last one that is known.
                "203.0.113.9, garbage|10.2.0.7",
                "garbage, 203.0.113.9|203.0.113.9",
                "203.0.113.9, unknown, 10.2.0.8|10.2.0.8",
                "localhost|10.2.0.7",
                "[::1|10.2.0.7",
                "[]:5|10.2.0.7",
                "203.0.113.9,|10.2.0.7",
                "1.2.3.4.5|10.2.0.7",
                "1.2.3.4:123456|10.2.0.7"
            })
    void behindANamedProxyTheRightmostOtherAddressCounts(String header, String client) {
        assertThat(named.client(request(PROXY, header))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneChain() {
        assertThat(named.client(request(PROXY, "198.51.100.1", "203.0.113.9", "10.2.0.8")))
                .isEqualTo("203.0.113.9");
        assertThat(named.client(request(PROXY))).isEqualTo(PROXY);
        assertThat(named.client(request(PROXY, ""))).isEqualTo(PROXY);
    }

    @Test
    void aConnectionWithoutAnAddressIsNobodys() {
        HttpServerRequest request = request(PROXY, "203.0.113.9");
        when(request.connection().remoteAddress()).thenReturn(SocketAddress.domainSocketAddress("/run/socket"));
        assertThat(named.client(request)).isEqualTo("unknown");
        assertThat(named.secure(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.2.0.7", "10.2.0.0/16", "::1", "2001:db8::/32", " 192.0.2.7 "})
    void anAddressOrARangeIsTaken(String text) {
        assertThat(mistakes(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.2.0.0/33", "10.2/16", "0.0.0.0/0", "::/0", "*", "10.2.0.7/", "/8"})
    void anythingElseEndsTheStartWithOneSentence(String text) {
        assertThat(mistakes(text))
                .containsExactly("VESTIBULE_PROXIES must list addresses or ranges of proxies, such as 192.0.2.7 or"
                        + " 10.2.0.0/16: \"" + text + "\" is neither.");
    }

    private static List<String> mistakes(String text) {
        return new ProxyCheck(() -> Optional.of(List.of(text))).mistakes().toList();
    }

    private static HttpServerRequest request(String connected, String... forwardedFor) {
        HttpConnection connection = mock(HttpConnection.class);
        when(connection.remoteAddress()).thenReturn(SocketAddress.inetSocketAddress(4711, connected));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Forwarded-Proto", "http, https");
        for (String line : forwardedFor) {
            headers.add("X-Forwarded-For", line);
        }
        HttpServerRequest request = mock(HttpServerRequest.class);
        when(request.connection()).thenReturn(connection);
        when(request.headers()).thenReturn(headers);
        return request;
    }
}

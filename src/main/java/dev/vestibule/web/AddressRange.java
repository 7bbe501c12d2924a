package dev.vestibule.web;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One address or a CIDR range. Names are never looked up. */
final class AddressRange {

    /** An address with brackets, a zone or a port, as proxies write it. */
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]\\[]*)](?::\\d{1,5})?");

    private static final Pattern IPV4_WITH_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");

    /** What a site gets from its provider: whoever has one address of it has all. */
    private static final int IPV6_SITE_BYTES = 8;

    private final CidrAddress range;

    private AddressRange(CidrAddress range) {
        this.range = range;
    }

    /** The range that a text names; empty when it names none, or the whole of the internet. */
    static Optional<AddressRange> of(String text) {
        if (!text.contains("/")) {
            return address(text).map(one -> new AddressRange(CidrAddress.create(one, one.getAddress().length * 8)));
        }
        return Optional.ofNullable(Inet.parseCidrAddress(text.trim()))
                .filter(range -> range.getNetmaskBits() > 0)
                .map(AddressRange::new);
    }

    boolean holds(InetAddress address) {
        return range.matches(address);
    }

    /**
     * The address in a text, in the form of a connection's or of a forwarded header's: with or without brackets, zone
     * and port; empty for anything else. An IPv4 address that is written as an IPv6 one is the IPv4 address.
     */
    static Optional<InetAddress> address(String text) {
        return Optional.ofNullable(Inet.parseInetAddressToBytes(bare(text.trim())))
                .flatMap(bytes -> Optional.ofNullable(toAddress(bytes)));
    }

    /** For counting: an IPv6 address stands for its whole /64, since a client there has all of it. */
    static String counted(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] site = Arrays.copyOf(Arrays.copyOf(address.getAddress(), IPV6_SITE_BYTES), address.getAddress().length);
        return toAddress(site).getHostAddress() + "/64";
    }

    private static String bare(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        Matcher port = IPV4_WITH_PORT.matcher(text);
        String address = text;
        if (brackets.matches()) {
            address = brackets.group(1);
        } else if (port.matches()) {
            address = port.group(1);
        }
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    /** Never asks for a name; the bytes of an IPv4 address within IPv6 become the IPv4 address. */
    private static InetAddress toAddress(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            return null;
        }
    }
}

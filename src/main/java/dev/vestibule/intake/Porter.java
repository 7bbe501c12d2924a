package dev.vestibule.intake;

import dev.vestibule.web.Proxies;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Function;

/** Stands where a port's connections are accepted, and lets in what the hall has room for. */
@ChannelHandler.Sharable
final class Porter extends ChannelInboundHandlerAdapter {

    private final Hall hall;
    private final Function<InetAddress, Optional<String>> counting;
    private final Rebuff rebuff;

    /**
     * Watches over one port.
     *
     * @param counting what an address is counted by; empty for one that is not counted by address
     * @param rebuff what a client reads that speaks no HTTP
     */
    Porter(Hall hall, Function<InetAddress, Optional<String>> counting, Rebuff rebuff) {
        this.hall = hall;
        this.counting = counting;
        this.rebuff = rebuff;
    }

    /** On the public port: everybody but a named proxy, through which many come. */
    static Function<InetAddress, Optional<String>> besideProxies(Proxies proxies) {
        return proxies::countedAs;
    }

    /** On the management port also not the machine itself, whose probes decide whether the process lives. */
    static Function<InetAddress, Optional<String>> besideTheMachine(Proxies proxies) {
        return address -> address.isLoopbackAddress() ? Optional.empty() : proxies.countedAs(address);
    }

    @Override
    public void channelRead(ChannelHandlerContext accepting, Object accepted) {
        Channel connection = (Channel) accepted;
        Guest guest = guest(connection);
        if (hall.admits(guest)) {
            watch(guest);
            accepting.fireChannelRead(accepted);
        } else {
            connection.unsafe().closeForcibly();
        }
    }

    /** Watches over a connection that was accepted before this porter came. */
    void adopt(Channel connection) {
        if (connection.pipeline().get(ByteWatch.class) == null) {
            Guest guest = guest(connection);
            hall.enter(guest);
            watch(guest);
        }
    }

    private Guest guest(Channel connection) {
        Optional<String> address = connection.remoteAddress() instanceof InetSocketAddress socket
                ? Optional.ofNullable(socket.getAddress()).flatMap(counting)
                : Optional.empty();
        return new Guest(connection, address);
    }

    private void watch(Guest guest) {
        Channel connection = guest.channel();
        connection.closeFuture().addListener(closed -> hall.leave(guest));
        connection.pipeline().addFirst(new ByteWatch(guest, () -> new RequestWatch(guest, hall, rebuff)));
    }
}

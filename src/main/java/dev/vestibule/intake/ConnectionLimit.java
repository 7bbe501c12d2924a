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

/** Stands where a port's connections are accepted, and lets in what the port has room for. */
@ChannelHandler.Sharable
final class ConnectionLimit extends ChannelInboundHandlerAdapter {

    private final PortConnections port;
    private final Function<InetAddress, Optional<String>> counting;
    private final ConnectionAnswer answer;

    /**
     * Watches over one port.
     *
     * @param counting what an address is counted by; empty for one that is not counted by address
     * @param answer what a client reads that speaks no HTTP
     */
    ConnectionLimit(PortConnections port, Function<InetAddress, Optional<String>> counting, ConnectionAnswer answer) {
        this.port = port;
        this.counting = counting;
        this.answer = answer;
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
        Channel channel = (Channel) accepted;
        Connection connection = connection(channel);
        if (port.admits(connection)) {
            watch(connection);
            accepting.fireChannelRead(accepted);
        } else {
            channel.unsafe().closeForcibly();
        }
    }

    /** Watches over a connection that was accepted before this limit stood. */
    void adopt(Channel channel) {
        if (channel.pipeline().get(ByteWatch.class) == null) {
            Connection connection = connection(channel);
            port.enter(connection);
            watch(connection);
        }
    }

    private Connection connection(Channel channel) {
        Optional<String> address = channel.remoteAddress() instanceof InetSocketAddress socket
                ? Optional.ofNullable(socket.getAddress()).flatMap(counting)
                : Optional.empty();
        return new Connection(channel, address);
    }

    private void watch(Connection connection) {
        Channel channel = connection.channel();
        channel.closeFuture().addListener(closed -> port.leave(connection));
        channel.pipeline().addFirst(new ByteWatch(connection, () -> new RequestWatch(connection, port, answer)));
    }
}

package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.BioStarEndpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;

/** The beans of this room, put together by hand. */
public final class TestConnection implements AutoCloseable {

    final Clients clients;
    final ServiceSession session;
    public final ServerCalls server;
    public final ReaderCalls readers;
    public final OperatorLogin login;

    TestConnection(
            BioStarConfig config,
            BioStarEndpoint endpoint,
            Clock clock,
            MeterRegistry meters,
            Tracer tracer,
            Breaker breaker) {
        CallMetrics metrics = new CallMetrics(meters, tracer);
        clients = new Clients(endpoint, config);
        ServiceLogin account =
                new ServiceLogin(endpoint, clients, new VersionFile(clients, metrics), config, clock, metrics);
        session = new ServiceSession(account, endpoint, clock);
        server = new ServerCalls(clients, session, breaker, new Bulkhead(), metrics);
        readers = new ReaderCalls(clients, session, metrics);
        login = new OperatorLogin(clients, breaker, metrics);
    }

    /** Those without a circuit breaker. */
    public static TestConnection of(
            BioStarConfig config, BioStarEndpoint endpoint, Clock clock, MeterRegistry meters, Tracer tracer) {
        return new TestConnection(config, endpoint, clock, meters, tracer, new Breaker());
    }

    @Override
    public void close() {
        clients.close();
    }
}

package dev.vestibule.web;

import dev.vestibule.access.RefusedRequests;
import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.records.RecordKind;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.jboss.logging.Logger;

/** Records that this request was refused, without holding up its answer where that may not block. */
@RequestScoped
class RefusalRecords {

    private static final Logger LOG = Logger.getLogger(RefusalRecords.class);

    private final RefusedRequests refused;
    private final Proxies proxies;
    private final SecurityIdentity identity;
    private final Reference reference;

    RefusalRecords(RefusedRequests refused, Proxies proxies, SecurityIdentity identity, Reference reference) {
        this.refused = refused;
        this.proxies = proxies;
        this.identity = identity;
        this.reference = reference;
    }

    /** Records it, or only counts it when there were too many. */
    void record(RecordKind kind, HttpServerRequest request) {
        RefusedRequests.Asker asker = refused.asker(proxies.client(request), OperatorIdentity.operatorId(identity));
        String id = reference.id();
        if (!refused.take(kind, asker)) {
            return;
        }
        if (BlockingOperationControl.isBlockingAllowed()) {
            write(kind, asker, id);
        } else {
            Infrastructure.getDefaultWorkerPool().execute(() -> write(kind, asker, id));
        }
    }

    /** It is refused all the same when the record cannot be written. */
    private void write(RecordKind kind, RefusedRequests.Asker asker, String id) {
        try {
            refused.write(kind, asker, id);
        } catch (DatabaseException away) {
            LOG.errorf("%s: %s not recorded: %s", id, kind, away.getMessage());
        }
    }
}

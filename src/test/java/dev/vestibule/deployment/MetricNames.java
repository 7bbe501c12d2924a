package dev.vestibule.deployment;

import java.util.Set;

/**
 * The metrics that dashboards and alerts may name, as Prometheus writes them, each with its labels in order. That they
 * are those of the running product, and all of them, is checked by the test that reads the metrics after a journey.
 */
public final class MetricNames {

    /** Our own. */
    public static final Set<String> VESTIBULE = Set.of(
            "vestibule_scans_total{outcome,reader}",
            "vestibule_scan_seconds{outcome}",
            "vestibule_journey_steps_total{event,step}",
            "vestibule_emails_total{outcome}",
            "vestibule_refusals_total{kind}",
            "vestibule_losses_total{belonging}",
            "vestibule_biostar_calls_seconds{call,outcome}",
            "vestibule_leases{}",
            "vestibule_session_renewals_total{outcome}",
            "vestibule_certificate_days_left{}",
            "vestibule_connections{port}",
            "vestibule_connections_cut_total{because,port}");

    /** Those of Quarkus, of kube-state-metrics and of the kubelet that we use. */
    public static final Set<String> PLATFORM = Set.of(
            "http_server_requests_seconds{outcome,status}",
            "kube_deployment_status_replicas_available{deployment}",
            "container_memory_rss{container}");

    /** Labels that Prometheus adds to every metric of a pod, and that a histogram adds to its buckets. */
    static final Set<String> ADDED_LABELS = Set.of("pod", "le", "app_kubernetes_io_name");

    private MetricNames() {}
}

package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reaches the pod, and whom it reaches. */
class NetworkIT {

    private static final int LONGEST_SCAN_SECONDS = 65;
    private static final String NGINX = "nginx.ingress.kubernetes.io/";

    private final Manifests manifests = Manifests.generated();

    private NetworkPolicySpec policy() {
        return manifests.only(NetworkPolicy.class).getSpec();
    }

    @Test
    void thePolicyClosesBothDirectionsOfEveryPod() {
        assertThat(policy().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(manifests
                        .only(Deployment.class)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels())
                .containsAllEntriesOf(policy().getPodSelector().getMatchLabels());
    }

    @Test
    void onlyTheIngressControllerReachesThePages() {
        assertThat(namespacesThatReach("TCP/8080")).containsExactly("ingress-nginx");
    }

    @Test
    void onlyMonitoringReachesTheManagementPort() {
        assertThat(namespacesThatReach("TCP/9000")).containsExactly("monitoring");
    }

    @Test
    void noOtherPortIsOpen() {
        assertThat(policy().getIngress())
                .flatExtracting(NetworkPolicyIngressRule::getPorts)
                .extracting(NetworkIT::name)
                .containsExactlyInAnyOrder("TCP/8080", "TCP/9000");
    }

    private List<String> namespacesThatReach(String port) {
        return policy().getIngress().stream()
                .filter(rule -> rule.getPorts().stream().map(NetworkIT::name).anyMatch(port::equals))
                .flatMap(rule -> rule.getFrom().stream())
                .map(peer -> peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"))
                .toList();
    }

    @Test
    void thePodReachesBioStarPostgresqlAndNamesOnly() {
        assertThat(policy().getEgress())
                .allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty());
        assertThat(policy().getEgress())
                .extracting(
                        rule -> rule.getPorts().stream().map(NetworkIT::name).toList())
                .containsExactly(List.of("TCP/443"), List.of("TCP/5432"), List.of("UDP/53", "TCP/53"));
    }

    private static String name(NetworkPolicyPort port) {
        return port.getProtocol() + "/" + port.getPort().getIntVal();
    }

    @Test
    void theServiceShowsThePagesAndNotTheManagementPort() {
        Service service = manifests.only(Service.class);

        assertThat(service.getSpec().getType()).isEqualTo("ClusterIP");
        assertThat(service.getSpec().getPorts())
                .extracting(ServicePort::getName, port -> port.getTargetPort().getIntVal())
                .containsExactly(tuple("http", 8080));
    }

    @Test
    void theIngressLeadsToTheServiceOverTlsOnly() {
        Ingress ingress = manifests.only(Ingress.class);
        IngressRule rule = ingress.getSpec().getRules().get(0);
        HTTPIngressPath path = rule.getHttp().getPaths().get(0);
        IngressTLS tls = ingress.getSpec().getTls().get(0);

        assertThat(ingress.getSpec().getIngressClassName()).isEqualTo("nginx");
        assertThat(path.getPath()).isEqualTo("/");
        assertThat(path.getBackend().getService().getName())
                .isEqualTo(manifests.only(Service.class).getMetadata().getName());
        assertThat(path.getBackend().getService().getPort().getName()).isEqualTo("http");
        assertThat(tls.getHosts()).containsExactly(rule.getHost());
        assertThat(tls.getSecretName()).isEqualTo("vestibule-tls");
        assertThat(annotations()).containsEntry(NGINX + "force-ssl-redirect", "true");
    }

    @Test
    void theIngressLetsAScanLive() {
        assertThat(Integer.parseInt(annotations().get(NGINX + "proxy-read-timeout")))
                .isGreaterThan(LONGEST_SCAN_SECONDS);
        assertThat(Integer.parseInt(annotations().get(NGINX + "proxy-send-timeout")))
                .isGreaterThan(LONGEST_SCAN_SECONDS);
        assertThat(annotations()).containsEntry(NGINX + "proxy-buffering", "off");
    }

    @Test
    void theIngressNeverRepeatsARequest() {
        assertThat(annotations()).containsEntry(NGINX + "proxy-next-upstream", "off");
    }

    private Map<String, String> annotations() {
        return manifests.only(Ingress.class).getMetadata().getAnnotations();
    }
}

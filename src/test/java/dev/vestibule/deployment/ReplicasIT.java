package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One replica on the embedded database; on PostgreSQL as many as are needed. */
class ReplicasIT {

    private static final Path POSTGRESQL = Path.of("src", "main", "kubernetes", "postgresql");

    private final Manifests embedded = Manifests.generated();
    private final Manifests patch = Manifests.read(POSTGRESQL.resolve("replicas.yml"));

    @Test
    void theEmbeddedDatabaseIsNeverOpenedTwice() {
        DeploymentSpec deployment = embedded.only(Deployment.class).getSpec();
        HorizontalPodAutoscalerSpec autoscaler =
                embedded.only(HorizontalPodAutoscaler.class).getSpec();

        assertThat(deployment.getStrategy().getType()).isEqualTo("Recreate");
        // Without a number Kubernetes starts one, and applying again does not fight the autoscaler.
        assertThat(deployment.getReplicas()).isNull();
        assertThat(autoscaler.getMinReplicas()).isEqualTo(1);
        assertThat(autoscaler.getMaxReplicas()).isEqualTo(1);
        assertThat(embedded.only(PersistentVolumeClaim.class).getSpec().getAccessModes())
                .containsExactly("ReadWriteOnce");
    }

    @Test
    void theAutoscalerWatchesTheProcessorOfThisDeployment() {
        HorizontalPodAutoscalerSpec autoscaler =
                embedded.only(HorizontalPodAutoscaler.class).getSpec();

        assertThat(autoscaler.getScaleTargetRef().getKind()).isEqualTo("Deployment");
        assertThat(autoscaler.getScaleTargetRef().getName())
                .isEqualTo(embedded.only(Deployment.class).getMetadata().getName());
        assertThat(autoscaler.getMetrics())
                .extracting(metric -> metric.getResource().getName())
                .containsExactly("cpu");
    }

    @Test
    void aDrainTakesOnePodAtATimeAndIsNeverStuck() {
        PodDisruptionBudget budget = embedded.only(PodDisruptionBudget.class);

        assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(budget.getSpec().getMinAvailable()).isNull();
        assertSelectsThePod(budget.getSpec().getSelector().getMatchLabels());
    }

    @Test
    void replicasAreSpreadOverNodes() {
        List<TopologySpreadConstraint> constraints = embedded.pod().getTopologySpreadConstraints();

        assertThat(constraints)
                .extracting(TopologySpreadConstraint::getTopologyKey)
                .containsExactly("kubernetes.io/hostname");
        assertSelectsThePod(constraints.get(0).getLabelSelector().getMatchLabels());
    }

    @Test
    void aNewVersionStillSelectsThePodsOfTheOld() {
        assertThat(embedded.only(Deployment.class).getSpec().getSelector().getMatchLabels())
                .doesNotContainKey("app.kubernetes.io/version");
    }

    private void assertSelectsThePod(Map<String, String> selector) {
        assertThat(selector).isNotEmpty();
        assertThat(embedded.only(Deployment.class)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels())
                .containsAllEntriesOf(selector);
    }

    @Test
    void onPostgresqlReplicasGrowAndRoll() {
        DeploymentSpec deployment = patch.only(Deployment.class).getSpec();
        HorizontalPodAutoscalerSpec autoscaler =
                patch.only(HorizontalPodAutoscaler.class).getSpec();

        assertThat(deployment.getStrategy().getType()).isEqualTo("RollingUpdate");
        assertThat(deployment
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(autoscaler.getMinReplicas()).isGreaterThanOrEqualTo(2);
        assertThat(autoscaler.getMaxReplicas()).isGreaterThan(autoscaler.getMinReplicas());
        assertThat(patch.only(ConfigMap.class).getData().get("VESTIBULE_DATABASE_URL"))
                .startsWith("jdbc:postgresql://");
    }

    @Test
    void onPostgresqlNoVolumeTiesThePodsTogether() throws IOException {
        Volume data = patch.pod().getVolumes().get(0);
        Map<?, ?> overlay = new KubernetesSerialization()
                .unmarshal(Files.readString(POSTGRESQL.resolve("kustomization.yaml")), Map.class);

        assertThat(data.getName()).isEqualTo("data");
        assertThat(data.getEmptyDir()).isNotNull();
        assertThat(overlay.get("patches").toString()).contains("vestibule-data", "$patch: delete");
    }

    @Test
    void thePatchNamesOnlyWhatTheBuildGenerates() {
        assertThat(names(embedded)).containsAll(names(patch));
    }

    private static List<String> names(Manifests manifests) {
        return manifests.resources().stream()
                .map(each -> each.getKind() + "/" + each.getMetadata().getName())
                .toList();
    }
}

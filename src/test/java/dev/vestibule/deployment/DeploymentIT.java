package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvFromSourceBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pod: how it is probed, sized, configured and stopped. */
class DeploymentIT {

    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");
    private static final Path SECRET_EXAMPLE = Path.of("src", "main", "kubernetes", "secret.example.yml");
    private static final Duration LONGEST_SCAN = Duration.ofSeconds(65);

    private final Manifests manifests = Manifests.generated();

    @Test
    void everyProbeAsksItsOwnPathOnTheManagementPort() {
        assertProbe(manifests.container().getStartupProbe(), "/q/health/started");
        assertProbe(manifests.container().getReadinessProbe(), "/q/health/ready");
        assertProbe(manifests.container().getLivenessProbe(), "/q/health/live");
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getIntVal()).isEqualTo(9000);
        assertThat(probe.getInitialDelaySeconds()).isZero();
    }

    @Test
    void memoryAndProcessorAreRequestedAndLimited() {
        Map<String, Quantity> requests = manifests.container().getResources().getRequests();
        Map<String, Quantity> limits = manifests.container().getResources().getLimits();

        assertThat(requests).containsOnlyKeys("memory", "cpu");
        assertThat(limits).containsOnlyKeys("memory", "cpu");
        for (String resource : requests.keySet()) {
            assertThat(requests.get(resource).getNumericalAmount())
                    .isPositive()
                    .isLessThanOrEqualTo(limits.get(resource).getNumericalAmount());
        }
    }

    @Test
    void settingsComeFromOneConfigMapAndOneSecret() {
        EnvFromSource settings = new EnvFromSourceBuilder()
                .withNewConfigMapRef()
                .withName("vestibule")
                .endConfigMapRef()
                .build();
        EnvFromSource secret = new EnvFromSourceBuilder()
                .withNewSecretRef()
                .withName("vestibule")
                .endSecretRef()
                .build();

        assertThat(manifests.container().getEnvFrom()).containsExactly(settings, secret);
        assertThat(manifests.only(ConfigMap.class).getData())
                .containsOnlyKeys(
                        "VESTIBULE_BIOSTAR_URL",
                        "VESTIBULE_BIOSTAR_CA",
                        "VESTIBULE_ORGANIZATION",
                        "VESTIBULE_PRIVACY_URL",
                        "VESTIBULE_PROXIES");
    }

    @Test
    void noSecretIsInTheManifestsOrInItsExample() {
        assertThat(manifests.all(Secret.class)).isEmpty();
        assertThat(Manifests.read(SECRET_EXAMPLE).only(Secret.class).getStringData())
                .containsOnlyKeys(
                        "VESTIBULE_SECRET",
                        "VESTIBULE_BIOSTAR_LOGIN_ID",
                        "VESTIBULE_BIOSTAR_PASSWORD",
                        "VESTIBULE_DATABASE_USER",
                        "VESTIBULE_DATABASE_PASSWORD")
                .allSatisfy((name, value) -> assertThat(value).isEmpty());
    }

    @Test
    void servicesDoNotAddVariablesThatLookLikeSettings() {
        assertThat(manifests.pod().getEnableServiceLinks()).isFalse();
    }

    @Test
    void theOnlyFolderToWriteToIsTheDataVolume() {
        assertThat(environment()).containsEntry("VESTIBULE_DATA_DIR", "/data");
        assertThat(manifests.container().getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .extracting(VolumeMount::getMountPath)
                .containsExactly("/data");
        assertThat(volumes().get("data").getPersistentVolumeClaim().getClaimName())
                .isEqualTo("vestibule-data");
    }

    @Test
    void aNewCertificateReachesTheRunningPod() {
        String certificate = manifests.only(ConfigMap.class).getData().get("VESTIBULE_BIOSTAR_CA");
        VolumeMount mount = manifests.container().getVolumeMounts().stream()
                .filter(each -> each.getName().equals("biostar-ca"))
                .findFirst()
                .orElseThrow();

        assertThat(Path.of(certificate)).isEqualTo(Path.of(mount.getMountPath(), "ca.pem"));
        // Kubernetes never refreshes a file that was mounted through a subPath.
        assertThat(mount.getSubPath()).isNull();
        assertThat(volumes().get("biostar-ca").getConfigMap().getName()).isEqualTo("vestibule-biostar-ca");
    }

    @Test
    void aRunningScanIsFinishedBeforeThePodIsKilled() throws IOException {
        Duration grace = Duration.ofSeconds(manifests.pod().getTerminationGracePeriodSeconds());
        Duration delay = seconds(environment().get("QUARKUS_SHUTDOWN_DELAY"));
        Duration timeout = seconds(applicationProperty("quarkus.shutdown.timeout"));

        assertThat(applicationProperty("quarkus.shutdown.delay-enabled")).isEqualTo("true");
        assertThat(timeout).isGreaterThan(LONGEST_SCAN);
        assertThat(grace).isGreaterThan(delay.plus(timeout));
    }

    @Test
    void theImageIsTheProductsInOneVersion() {
        assertThat(manifests.container().getImage()).matches("docker\\.io/vestibule/vestibule:\\d+\\.\\d+\\.\\d+.*");
        assertThat(manifests.container().getImagePullPolicy()).isEqualTo("IfNotPresent");
    }

    @Test
    void noPodMaySpeakToTheApiServer() {
        assertThat(manifests.pod().getAutomountServiceAccountToken()).isFalse();
        assertThat(manifests.only(ServiceAccount.class).getAutomountServiceAccountToken())
                .isFalse();
        assertThat(manifests.resources()).extracting(HasMetadata::getKind).doesNotContain("Role", "RoleBinding");
        assertThat(manifests.all(Job.class)).isEmpty();
    }

    @Test
    void everyResourceHasTheRecommendedLabels() {
        assertThat(manifests.resources())
                .allSatisfy(resource -> assertThat(resource.getMetadata().getLabels())
                        .containsEntry("app.kubernetes.io/name", "vestibule")
                        .containsEntry("app.kubernetes.io/part-of", "vestibule"));
    }

    private Map<String, String> environment() {
        return manifests.container().getEnv().stream().collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }

    private Map<String, Volume> volumes() {
        return manifests.pod().getVolumes().stream().collect(Collectors.toMap(Volume::getName, volume -> volume));
    }

    private static Duration seconds(String text) {
        return Duration.parse("PT" + text);
    }

    private static String applicationProperty(String name) throws IOException {
        return new PropertiesConfigSource(PROPERTIES.toUri().toURL()).getValue(name);
    }
}

package dev.vestibule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The restricted Pod Security Standard, control by control, and two things that it does not ask for. */
class PodSecurityIT {

    private static final Set<String> RESTRICTED_VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private final Manifests manifests = Manifests.generated();

    private void everyContainer(Consumer<Container> rule) {
        List<Container> containers = manifests.everyContainer().toList();
        assertThat(containers).isNotEmpty().allSatisfy(rule);
    }

    private PodSecurityContext podContext() {
        return manifests.pod().getSecurityContext();
    }

    @Test
    void hostNamespacesAreNotShared() {
        assertThat(manifests.pod().getHostNetwork()).isNull();
        assertThat(manifests.pod().getHostPID()).isNull();
        assertThat(manifests.pod().getHostIPC()).isNull();
    }

    @Test
    void noContainerIsPrivileged() {
        everyContainer(container ->
                assertThat(container.getSecurityContext().getPrivileged()).isNotEqualTo(Boolean.TRUE));
    }

    @Test
    void noPrivilegeCanBeGained() {
        everyContainer(container -> assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                .isFalse());
    }

    @Test
    void everyCapabilityIsDroppedAndNoneAdded() {
        everyContainer(container -> {
            Capabilities capabilities = container.getSecurityContext().getCapabilities();
            assertThat(capabilities.getDrop()).containsExactly("ALL");
            assertThat(capabilities.getAdd()).isEmpty();
        });
    }

    @Test
    void noPortOfTheHostIsTaken() {
        everyContainer(container -> assertThat(container.getPorts())
                .extracting(ContainerPort::getHostPort)
                .containsOnlyNulls());
    }

    @Test
    void thePodRunsAsUser1001NeverRoot() {
        assertThat(podContext().getRunAsNonRoot()).isTrue();
        assertThat(podContext().getRunAsUser()).isEqualTo(1001);
        assertThat(podContext().getFsGroup()).isEqualTo(1001);
        everyContainer(container -> {
            assertThat(container.getSecurityContext().getRunAsUser()).isNull();
            assertThat(container.getSecurityContext().getRunAsNonRoot()).isNotEqualTo(Boolean.FALSE);
        });
    }

    @Test
    void theRuntimesSeccompProfileIsOn() {
        assertThat(podContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        everyContainer(container ->
                assertThat(container.getSecurityContext().getSeccompProfile()).isNull());
    }

    @Test
    void nothingIsChangedInTheKernel() {
        assertThat(podContext().getSysctls()).isEmpty();
        assertThat(podContext().getSeLinuxOptions()).isNull();
        everyContainer(container -> {
            assertThat(container.getSecurityContext().getSeLinuxOptions()).isNull();
            assertThat(container.getSecurityContext().getProcMount()).isNull();
        });
    }

    @Test
    void volumesAreOfTheRestrictedTypes() {
        assertThat(manifests.pod().getVolumes())
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(sources(volume)).hasSize(1).allMatch(RESTRICTED_VOLUMES::contains));
    }

    /** A volume is its name and one member named after its type. */
    private static Set<?> sources(Volume volume) {
        Map<?, ?> members = new KubernetesSerialization().convertValue(volume, Map.class);
        return members.keySet().stream()
                .filter(member -> !member.equals("name"))
                .collect(Collectors.toSet());
    }

    @Test
    void theRootFileSystemIsReadOnly() {
        everyContainer(container -> assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue());
    }
}

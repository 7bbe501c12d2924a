package dev.vestibule.deployment;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Resources in the types of the Kubernetes API. */
record Manifests(List<HasMetadata> resources) {

    private static final Path GENERATED = Path.of("target", "kubernetes", "kubernetes.yml");

    /** What the build has written. */
    static Manifests generated() {
        return read(GENERATED);
    }

    static Manifests read(Path file) {
        try {
            Object resources = new KubernetesSerialization().unmarshal(Files.newInputStream(file));
            Collection<?> all = resources instanceof Collection<?> several ? several : List.of(resources);
            return new Manifests(all.stream().map(HasMetadata.class::cast).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one resource of this type. */
    <T extends HasMetadata> T only(Class<T> type) {
        List<T> found = all(type).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + type.getSimpleName());
        }
        return found.get(0);
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast);
    }

    PodSpec pod() {
        return only(Deployment.class).getSpec().getTemplate().getSpec();
    }

    /** The container that runs Vestibule. */
    Container container() {
        List<Container> containers = pod().getContainers();
        if (containers.size() != 1) {
            throw new AssertionError(containers.size() + " containers");
        }
        return containers.get(0);
    }

    /** Every container of the pod, those that run before it included. */
    Stream<Container> everyContainer() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream());
    }
}

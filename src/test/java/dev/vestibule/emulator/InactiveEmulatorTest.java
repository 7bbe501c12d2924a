package dev.vestibule.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.configuration.EmulationConfig;
import dev.vestibule.emulator.state.EmulatedReaderState;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import dev.vestibule.emulator.state.ServiceAccount;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InactiveEmulatorTest {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void withoutBeingAskedForByNameThereIsNone() {
        Emulator emulator = emulator(Map.of());
        emulator.start(new StartupEvent());

        assertThat(emulator.server()).isEmpty();
    }

    @Test
    void theConfiguredServerIsUsedThen() {
        SmallRyeConfig config = config(Map.of("vestibule.biostar.url", "https://biostar.example"));
        Emulator emulator = emulator(config);
        emulator.start(new StartupEvent());

        assertThat(EmulatorSettings.in(config).getPropertyNames()).isEmpty();
        assertThat(config.getValue("vestibule.biostar.url", String.class)).isEqualTo("https://biostar.example");
    }

    @Test
    void whileItRunsItSetsWhatASiteSetsAndNothingAfterwards() throws Exception {
        SmallRyeConfig config = config(Map.of(
                "vestibule.emulator",
                "true",
                "vestibule.emulator-port",
                "0",
                "vestibule.biostar.url",
                "https://biostar.example"));
        Emulator emulator = emulator(config);
        emulator.start(new StartupEvent());
        Path pinned = config.getValue("vestibule.biostar.ca", Path.class);
        try {
            assertThat(config.getValue("vestibule.biostar.url", String.class))
                    .isEqualTo(emulator.running().uri().toString());
            assertThat(config.getValue("vestibule.biostar.login-id", String.class))
                    .isEqualTo(emulator.service().loginId());
            assertThat(config.getValue("vestibule.biostar.password", String.class))
                    .isEqualTo(emulator.service().password());
            assertThat(pinned)
                    .content()
                    .isEqualTo(emulator.running().certificatePem())
                    .doesNotContain("PRIVATE");
        } finally {
            emulator.stop(new ShutdownEvent());
        }
        assertThat(pinned).doesNotExist();
        assertThat(config.getValue("vestibule.biostar.url", String.class)).isEqualTo("https://biostar.example");
    }

    @Test
    void anAccountThatIsConfiguredIsTheServiceAccount() {
        Emulator emulator = emulator(Map.of(
                "vestibule.emulator",
                "true",
                "vestibule.emulator-port",
                "0",
                "vestibule.biostar.login-id",
                "portal",
                "vestibule.biostar.password",
                "secret"));
        emulator.start(new StartupEvent());
        try {
            assertThat(emulator.running().site().accounts().find("portal", "secret"))
                    .isPresent();
            assertThat(emulator.running()
                            .site()
                            .reader(EmulatedSite.F2)
                            .orElseThrow()
                            .state())
                    .returns(true, EmulatedReaderState::automatic)
                    .returns(Presentation.FACE, EmulatedReaderState::presented);
        } finally {
            emulator.stop(new ShutdownEvent());
        }
        assertThat(emulator.server()).isEmpty();
    }

    @Test
    void anAccountThatIsMadeIsAnotherOneEachTimeAndSaysNothing() {
        ServiceAccount made = ServiceAccount.made();

        assertThat(made.password())
                .hasSize(32)
                .isNotEqualTo(ServiceAccount.made().password());
        assertThat(made.toString()).doesNotContain(made.password());
    }

    @Test
    void aPortThatIsTakenEndsTheStart() {
        try (EmulatorServer first = EmulatorServer.start(VERTX, 0, ServiceAccount.made(), false)) {
            int taken = first.uri().getPort();
            ServiceAccount account = ServiceAccount.made();

            // Two Vert.x instances do not share a port, as two processes do not.
            Vertx other = Vertx.vertx();
            assertThatThrownBy(() -> EmulatorServer.start(other, taken, account, false))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(Integer.toString(taken));
            other.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static Emulator emulator(Map<String, String> settings) {
        return emulator(config(settings));
    }

    private static Emulator emulator(SmallRyeConfig config) {
        return new Emulator(
                VERTX,
                config.getConfigMapping(EmulationConfig.class),
                config.getConfigMapping(EmulatorConfig.class),
                config.getConfigMapping(BioStarConfig.class),
                config);
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EmulationConfig.class)
                .withMapping(EmulatorConfig.class)
                .withMapping(BioStarConfig.class)
                .withValidateUnknown(false)
                .addDefaultInterceptors()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withConverter(Path.class, 100, Path::of)
                .withSources(new EmulatorSettings())
                .withDefaultValues(settings)
                .build();
    }
}

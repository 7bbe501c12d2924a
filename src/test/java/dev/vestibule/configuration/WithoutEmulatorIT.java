package dev.vestibule.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build without the emulator: {@code mvn verify -Dwithout-emulator} runs this class, and no other build does. */
class WithoutEmulatorIT {

    private static final Path BUILT = Path.of(System.getProperty("packaged.build"));

    @TempDir
    Path folder;

    @Test
    void nothingOfTheEmulatorIsInIt() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars()) {
            try (JarFile opened = new JarFile(jar.toFile())) {
                opened.stream().map(ZipEntry::getName).forEach(names::add);
            }
        }
        assertThat(names)
                .contains("dev/vestibule/configuration/EmulationConfig.class")
                .noneMatch(name -> name.startsWith("dev/vestibule/emulator/"))
                .noneMatch(name -> name.contains("org/bouncycastle/"))
                .noneMatch(name -> name.startsWith("emulator/") || name.startsWith("templates/emulator/"));
    }

    @Test
    void itStartsWithTheSettingsOfASite() {
        Map<String, String> site = Map.of(
                "VESTIBULE_BIOSTAR_URL", "https://biostar.example",
                "VESTIBULE_BIOSTAR_LOGIN_ID", "portal",
                "VESTIBULE_BIOSTAR_PASSWORD", "only in this test",
                "VESTIBULE_SECRET", "w5+Yb1rUoK0cJ8dHk2xQmZ7VnLs4GfTe9RpXaEiCjDM=",
                "VESTIBULE_ORGANIZATION", "Test",
                "VESTIBULE_PRIVACY_URL", "https://privacy.example",
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_MANAGEMENT_PORT", "0");
        try (PackagedApplication application = PackagedApplication.start(folder, site)) {
            Listening listening = application.untilReady().listening();

            assertThat(status(listening.probes(), "/q/health/live")).isEqualTo(200);
            assertThat(status(listening.pages(), "/kiosk")).isEqualTo(403);
            assertThat(status(listening.pages(), "/console/sign-in")).isEqualTo(200);
            assertThat(status(listening.pages(), "/emulator")).isEqualTo(404);
        }
    }

    @Test
    void whoAsksForTheEmulatorReadsThatThereIsNone() throws Exception {
        Map<String, String> demo =
                Map.of("VESTIBULE_EMULATOR", "true", "QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0");
        try (PackagedApplication application = PackagedApplication.start(folder, demo)) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.said())
                    .containsExactly("VESTIBULE_EMULATOR must be left out: this build has no emulator.");
        }
    }

    private static int status(int port, String path) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .get("http://localhost:" + port + path)
                .statusCode();
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(BUILT)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}

package dev.vestibule.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The settings of the code: every member of every configuration interface. */
final class Settings {

    private Settings() {}

    /**
     * A setting.
     *
     * @param property its name, such as {@code vestibule.console.idle}
     * @param fallback its default as it is written in the code; empty when there is none
     */
    record Setting(String property, Optional<String> fallback) implements Comparable<Setting> {

        /** The environment variable that sets it. */
        String variable() {
            return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        }

        @Override
        public int compareTo(Setting other) {
            return property.compareTo(other.property);
        }
    }

    static Set<Setting> ofCode() {
        Set<Setting> found = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.vestibule")) {
            if (type.isAnnotatedWith(ConfigMapping.class)) {
                add(type.reflect(), found);
            }
        }
        return found;
    }

    private static void add(Class<?> type, Set<Setting> found) {
        String prefix = type.getAnnotation(ConfigMapping.class).prefix();
        for (Method member : type.getDeclaredMethods()) {
            Optional<String> fallback =
                    Optional.ofNullable(member.getAnnotation(WithDefault.class)).map(WithDefault::value);
            found.add(new Setting(prefix + "." + name(member), fallback));
        }
    }

    private static String name(Method member) {
        return Optional.ofNullable(member.getAnnotation(WithName.class))
                .map(WithName::value)
                .orElseGet(() -> member.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }
}

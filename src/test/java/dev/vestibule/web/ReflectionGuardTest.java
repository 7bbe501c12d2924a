package dev.vestibule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The guard that all page tests have beside them stops what it should stop, and nothing else. */
@QuarkusTest
class ReflectionGuardTest {

    /** A type for which the build made no resolver. */
    public record Unannounced(String name, Optional<String> nickname) {

        /** What it would be called. */
        public String calledBy(String title) {
            return title + " " + name;
        }
    }

    private static final Unannounced SOMEBODY = new Unannounced("Anna", Optional.of("Ann"));

    @Inject
    Engine engine;

    @Test
    void aMemberThatOnlyReflectionKnowsFailsThePage() {
        assertThatThrownBy(page("{somebody.name}")::render)
                .hasStackTraceContaining("Only reflection knows " + Unannounced.class.getName() + ".name");
    }

    @Test
    void aMethodThatOnlyReflectionKnowsFailsThePage() {
        assertThatThrownBy(page("{somebody.calledBy('Dr.')}")::render)
                .hasStackTraceContaining("Only reflection knows " + Unannounced.class.getName() + ".calledBy");
    }

    @Test
    void whatTheBuildMadeAResolverForIsShown() {
        assertThat(page("{nickname.get} {nickname.present} {nickname.orElse('')} {language.tag}")
                        .render())
                .isEqualTo("Ann true Ann ko");
    }

    @Test
    void theGuardIsTheLastBeforeReflection() {
        List<ValueResolver> resolvers = engine.getValueResolvers();
        assertThat(resolvers.subList(resolvers.size() - 2, resolvers.size()))
                .hasExactlyElementsOfTypes(ReflectionGuard.class, ReflectionValueResolver.class);
    }

    /** With the resolvers of every page, but without its request. */
    private TemplateInstance page(String template) {
        return Engine.builder()
                .addDefaultSectionHelpers()
                .addValueResolvers(engine.getValueResolvers().toArray(ValueResolver[]::new))
                .build()
                .parse(template)
                .data("somebody", SOMEBODY)
                .data("nickname", SOMEBODY.nickname())
                .data("language", Language.KO);
    }
}

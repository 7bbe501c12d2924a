package dev.vestibule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The arrows between packages run one way; a class that breaks one is in the wrong room. */
@AnalyzeClasses(packages = "dev.vestibule", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("emulator")
            .definedBy("dev.vestibule.emulator..")
            .layer("pages")
            .definedBy("dev.vestibule.kiosk..", "dev.vestibule.console..", "dev.vestibule.health..")
            .layer("retention")
            .definedBy("dev.vestibule.retention..")
            .layer("intake")
            .definedBy("dev.vestibule.intake..")
            .layer("web")
            .definedBy("dev.vestibule.web..")
            .layer("enrollment")
            .definedBy("dev.vestibule.enrollment..")
            .layer("access")
            .definedBy("dev.vestibule.access..")
            .layer("records")
            .definedBy("dev.vestibule.records..")
            .layer("biostar")
            .definedBy("dev.vestibule.biostar..")
            .layer("database")
            .definedBy("dev.vestibule.database..")
            .layer("configuration")
            .definedBy("dev.vestibule.configuration..")
            .whereLayer("emulator")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("pages")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("retention")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("pages", "emulator")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("pages", "intake", "emulator")
            .whereLayer("enrollment")
            .mayOnlyBeAccessedByLayers("pages", "emulator")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("pages", "web", "enrollment", "emulator")
            .whereLayer("records")
            .mayOnlyBeAccessedByLayers("pages", "web", "enrollment", "access", "retention")
            .whereLayer("database")
            .mayOnlyBeAccessedByLayers("pages", "web", "enrollment", "access", "records", "retention");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("dev.vestibule.(*)..").should().beFreeOfCycles();

    /** Neither between rooms; the classes that lie in a package itself are a room too. */
    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_ROOMS =
            slices().matching("dev.vestibule.(**)").should().beFreeOfCycles();

    /** What goes over the wire, and how it is read; the rest has people, readers, mails and failures. */
    @ArchTest
    static final ArchRule WIRE_TYPES_STAY_IN_BIOSTAR = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vestibule.biostar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.vestibule.biostar.connection",
                    "dev.vestibule.biostar.endpoint",
                    "dev.vestibule.biostar.answer");

    @ArchTest
    static final ArchRule THE_KIOSK_AND_THE_CONSOLE_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("dev.vestibule.kiosk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.vestibule.console..");

    @ArchTest
    static final ArchRule RULES_KNOW_NO_HTTP = noClasses()
            .that()
            .resideInAnyPackage("dev.vestibule.enrollment..", "dev.vestibule.records..", "dev.vestibule.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.qute..", "io.vertx..");

    /** A fold has an answer for every outcome, and does not compile without one for a new outcome. */
    @ArchTest
    static final ArchRule OUTCOMES_ARE_FOLDED = noClasses().should(askForOneOutcome());

    @ArchTest
    static final ArchRule NOBODY_WAITS_FOR_EVER = noClasses()
            .should()
            .callMethodWhere(new EndlessWait())
            .because("a thread that waits for another one of its pool must wake up by itself");

    /** Inside, nobody waits for anything; but at the card index, to whose monitor only so many come. */
    @ArchTest
    static final ArchRule MONITORS_HAVE_NAMES = methods()
            .that()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("dev.vestibule.emulator..")
            .should()
            .beDeclaredInClassesThat(DescribedPredicate.describe("are named here", room -> Set.of(
                            "CardIndex",
                            "Clients",
                            "PortConnections",
                            "LargeReadings",
                            "LeaseMetrics",
                            "LivingProcesses",
                            "PinnedFile",
                            "RefusedRequests")
                    .contains(room.getSimpleName())));

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT =
            fields().should().notBeAnnotatedWith(Inject.class).because("constructor injection");

    @ArchTest
    static final ArchRule PLAIN_NAMES = classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)");

    /** A newcomer who reads a name knows which class is meant. */
    @ArchTest
    static final ArchRule NAMES_HAVE_ONE_MEANING =
            classes().that().areTopLevelClasses().should(haveANameOfTheirOwn());

    @ArchTest
    static final ArchRule RESOURCES_STAY_AT_HOME = constructors()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .notBePublic()
            .because("nothing calls a page but HTTP");

    private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
        Map<String, String> named = new HashMap<>();
        return new ArchCondition<>("have a name that no other class has") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getSimpleName().equals("package-info")) {
                    return;
                }
                String other = named.putIfAbsent(type.getSimpleName(), type.getName());
                if (other != null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is called as " + other + " is"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> askForOneOutcome() {
        return new ArchCondition<>("ask whether something is one of the outcomes of a sealed interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getInstanceofChecks().stream()
                        .filter(check -> check.getRawType().getRawInterfaces().stream()
                                .anyMatch(outcome -> outcome.getName().startsWith("dev.vestibule")
                                        && outcome.reflect().isSealed()))
                        .forEach(check -> events.add(SimpleConditionEvent.satisfied(
                                type,
                                type.getName() + " asks for "
                                        + check.getRawType().getName())));
            }
        };
    }
}

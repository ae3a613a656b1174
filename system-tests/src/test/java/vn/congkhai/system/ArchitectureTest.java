package vn.congkhai.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the rules are, and who may know which technique. Each rule is shown to bite by a class that breaks it. */
class ArchitectureTest {
    private static final String[] PURE = {
        "vn.congkhai.workflow.article..",
        "vn.congkhai.workflow.board..",
        "vn.congkhai.qa.question..",
        "vn.congkhai.catalog.procedure.."
    };
    private static final ArchRule PURE_PACKAGES_STAY_PURE = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "java.nio.file..",
                    "java.net.http..");
    private static final ArchRule NO_CLOCK_OR_RANDOM_IN_DECISIONS = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");
    private static final ArchRule ONLY_AXON_PACKAGES_KNOW_AXON = noClasses()
            .that()
            .resideInAPackage("vn.congkhai..")
            .and()
            .resideOutsideOfPackages("..axon..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework.modelling..", "org.axonframework.eventsourcing..");
    private static final ArchRule NO_SERVICE_KNOWS_ANOTHER =
            classes().that().resideInAPackage("vn.congkhai.(*)..").should(new Neighbours());

    private static JavaClasses product;

    @BeforeAll
    static void read() {
        Path root = PortalCommand.checkout();
        List<Path> outputs = Stream.of(
                        "libs/vietnamese-text",
                        "libs/regulation",
                        "libs/event-log",
                        "libs/service-kit",
                        "libs/page-shell",
                        "gateway",
                        "content-service",
                        "workflow-service",
                        "qa-service",
                        "publicservice-catalog",
                        "search-service")
                .map(module -> root.resolve(module).resolve("target/classes"))
                .toList();
        product = new ClassFileImporter().importPaths(outputs);
        assertThat(product.size()).isGreaterThan(100);
    }

    @Test
    void pure_packages_stay_pure() {
        for (String pure : PURE)
            assertThat(product.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(pure))
                            .size())
                    .as(pure)
                    .isPositive();
        PURE_PACKAGES_STAY_PURE.check(product);
        NO_CLOCK_OR_RANDOM_IN_DECISIONS.check(product);
    }

    @Test
    void only_axon_packages_know_axons_modelling() {
        ONLY_AXON_PACKAGES_KNOW_AXON.check(product);
    }

    @Test
    void no_service_knows_another() {
        NO_SERVICE_KNOWS_ANOTHER.check(product);
    }

    @Test
    void each_rule_bites() {
        JavaClasses wrong = new ClassFileImporter().importPackages("vn.congkhai.workflow.article.wrong");
        assertThat(wrong.size()).isPositive();
        assertThatThrownBy(() -> PURE_PACKAGES_STAY_PURE.check(wrong)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> NO_CLOCK_OR_RANDOM_IN_DECISIONS.check(wrong)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> NO_SERVICE_KNOWS_ANOTHER.check(wrong)).isInstanceOf(AssertionError.class);
    }
}

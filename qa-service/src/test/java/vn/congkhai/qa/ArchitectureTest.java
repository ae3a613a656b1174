package vn.congkhai.qa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.Quotations;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.regulation.Regulations;

/** Where the rules are, who may know which technique, and that what is cited is written there. */
class ArchitectureTest {
    private static final Path REGULATIONS = Path.of("../regulations");
    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath(Path.of("target/classes"));

    private static ArchRule staysPure(String inside) {
        return noClasses()
                .that()
                .resideInAPackage(inside)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "org.jspecify..", "vn.congkhai.regulation..", "vn.congkhai.qa.question..");
    }

    private static ArchRule only(String allowed, String technique) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed, "vn.congkhai.qa.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technique);
    }

    private static ArchRule databaseOnlyIn(String prefix) {
        return noClasses()
                .that()
                .haveSimpleNameNotStartingWith(prefix)
                .and()
                .resideOutsideOfPackage("vn.congkhai.qa.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..");
    }

    @Test
    void the_rules_are_plain_java() {
        staysPure("vn.congkhai.qa.question..").check(PRODUCT);
        assertThatThrownBy(() -> staysPure("vn.congkhai.qa.axon..").check(PRODUCT))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_rules_know_neither_clock_nor_chance() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("vn.congkhai.qa.question..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.UUID");
        rule.check(PRODUCT);
    }

    @Test
    void each_technique_has_one_place() {
        only("..axon..", "org.axonframework..").check(PRODUCT);
        databaseOnlyIn("Mongo").check(PRODUCT);
        assertThatThrownBy(() -> databaseOnlyIn("Nowhere").check(PRODUCT)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> only("..nowhere..", "org.axonframework..").check(PRODUCT))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void every_citation_is_written_in_its_article() {
        Quotations quotations = Quotations.of(Regulations.load(REGULATIONS), REGULATIONS);
        List<RegulatedBy> citations = citations();
        assertThat(citations).hasSizeGreaterThan(5);
        assertThat(citations.stream().map(quotations::complaint).flatMap(Optional::stream))
                .isEmpty();
    }

    private static List<RegulatedBy> citations() {
        List<AnnotatedElement> elements = new ArrayList<>();
        PRODUCT.stream().filter(type -> !type.getName().startsWith("gg.jte")).forEach(type -> {
            Class<?> reflected = type.reflect();
            elements.add(reflected);
            elements.addAll(Arrays.asList(reflected.getDeclaredMethods()));
            elements.addAll(Arrays.asList(reflected.getDeclaredFields()));
        });
        return elements.stream()
                .flatMap(element -> Arrays.stream(element.getAnnotationsByType(RegulatedBy.class)))
                .toList();
    }
}

package vn.congkhai.workflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Where the rules are, and who may know which technique; each rule is tried on classes that break it. */
class ArchitectureTest {
    private static final String[] PURE = {
        "vn.congkhai.workflow.article..",
        "vn.congkhai.workflow.board..",
        "vn.congkhai.workflow.calendar..",
        "vn.congkhai.workflow.comment..",
        "vn.congkhai.workflow.obligation.."
    };
    private static final JavaClasses PRODUCT = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses IMPURE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importClasses(WorkflowEvents.class);

    private static ArchRule stayPure(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "java.text..",
                        "org.jspecify..",
                        "vn.congkhai.regulation",
                        "vn.congkhai.regulation.calendar",
                        "vn.congkhai.workflow.article..",
                        "vn.congkhai.workflow.board..",
                        "vn.congkhai.workflow.calendar..",
                        "vn.congkhai.workflow.comment..",
                        "vn.congkhai.workflow.obligation..");
    }

    private static ArchRule only(String allowed, String technique) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technique);
    }

    @Test
    void the_rules_are_plain_java() {
        assertThat(PRODUCT.stream().filter(c -> c.getPackageName().equals("vn.congkhai.workflow.article")))
                .isNotEmpty();
        stayPure(PURE).check(PRODUCT);
        assertThatThrownBy(() -> stayPure("vn.congkhai.workflow.stored..").check(IMPURE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void only_the_shell_knows_axon_and_only_publication_sends() {
        only("..axon..", "org.axonframework..").check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackages("..publication..", "..config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.congkhai.kit.messaging..")
                .check(PRODUCT);
        assertThatThrownBy(() -> only("..axon..", "tools.jackson..").check(IMPURE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void only_adapters_named_after_it_know_mongo() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Mongo")
                .and()
                // What wires: the service, and the bench beside it.
                .resideOutsideOfPackages("..config..", "..bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..")
                .check(PRODUCT);
    }
}

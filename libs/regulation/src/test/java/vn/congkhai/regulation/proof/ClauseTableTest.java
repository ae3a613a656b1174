package vn.congkhai.regulation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ClauseTableTest {

    private static final Instant COMPILED = Instant.parse("2026-01-05T01:00:00Z");

    /** JUnit's own classes, wherever this build has them. */
    private static final String JUNIT = Stream.of(Test.class, TestAbortedException.class)
            .map(type -> Path.of(URI.create(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .toString())
            .collect(Collectors.joining(File.pathSeparator, File.pathSeparator, ""));

    @TempDir
    private Path root;

    @BeforeEach
    void a_project_with_one_module_and_four_requirements() throws IOException {
        write("docs/requirements.md", """
                | **001** | `krongpac` | `krongpac.txt` | QĐ 4635/QĐ-UBND, 19/08/2011 |
                | id | kind | requirement | source |
                |---|---|---|---|
                | G03 | S | Step 1 is open to all | 001 Đ15 B1; 003 Đ22 B1 |
                | G04 | S | Step 2 by the deputy | 001 Đ15 B2 |
                | G05 | D | Step 3 by the head | 001 Đ15 B3 |
                | G16 | O | Board plans | 000 Đ12 k1 đ.c |
                """);
        write("regulations/krongpac.yaml", Files.readString(Path.of("../../regulations/krongpac.yaml")));
        write("regulations/texts/krongpac.txt", Files.readString(Path.of("../../regulations/texts/krongpac.txt")));
        write("module/pom.xml", "<project/>");
        compile("classes", "Editing", """
                import vn.congkhai.regulation.RegulatedBy;
                class Editing {
                    @RegulatedBy(document = "4635/QĐ-UBND", article = "15", clause = "Bước 2", quote = "Phó trưởng ban Ban Biên tập hoặc cán bộ")
                    void edit() {}
                }
                """);
        compile("test-classes", "EditingTest", """
                import vn.congkhai.regulation.proof.Proves;
                class EditingTest {
                    @Proves({"G04", "G05"}) void both() {}
                    @Proves("G03") void of_many_runs() {}
                }
                """);
    }

    @Test
    void a_row_names_its_rule_and_the_test_that_passed() throws IOException {
        report("<testcase classname='EditingTest' name='both'/>");
        assertThat(rows())
                .containsExactly(
                        "| G03 | 001 Đ15 B1; 003 Đ22 B1 | `krongpac.yaml` | not yet |",
                        "| G04 | 001 Đ15 B2 | `Editing`<br>`krongpac.yaml` | `EditingTest#both` |",
                        "| G05 | 001 Đ15 B3 | `krongpac.yaml` | `EditingTest#both` |");
    }

    @Test
    void one_failed_or_skipped_run_of_many_leaves_the_row_not_yet() throws IOException {
        report("""
                <testcase classname='EditingTest' name='of_many_runs(String)[1]'/>
                <testcase classname='EditingTest' name='of_many_runs(String)[2]'/>""");
        assertThat(rows().get(0)).endsWith("`EditingTest#of_many_runs` |");
        for (String outcome : new String[] {"skipped", "failure", "error"}) {
            report("""
                    <testcase classname='EditingTest' name='of_many_runs(String)[1]'/>
                    <testcase classname='EditingTest' name='of_many_runs(String)[2]'><%s/></testcase>""".formatted(outcome));
            assertThat(rows().get(0)).endsWith("| not yet |");
        }
    }

    @Test
    void a_report_older_than_the_class_proves_nothing() throws IOException {
        report("<testcase classname='EditingTest' name='both'/>");
        Files.setLastModifiedTime(
                root.resolve("module/target/surefire-reports/TEST-x.xml"), FileTime.from(COMPILED.minusSeconds(1)));
        assertThat(rows()).allSatisfy(row -> assertThat(row).endsWith("| not yet |"));
    }

    @Test
    void a_test_that_claims_nine_rows_or_an_unknown_one_fails_the_build() throws IOException {
        compile("test-classes", "BoastingTest", """
                import vn.congkhai.regulation.proof.Proves;
                class BoastingTest {
                    @Proves({"G03", "G03", "G03", "G03", "G03", "G03", "G03", "G03", "G03"}) void everything() {}
                    @Proves("G16") void an_organisational_duty() {}
                }
                """);
        assertThat(told(1, true))
                .contains("BoastingTest#everything claims 9 rows")
                .contains("BoastingTest#an_organisational_duty claims G16");
        assertThat(root.resolve("docs/regulations.md")).doesNotExist();
    }

    @Test
    void a_test_that_some_machine_may_skip_cannot_claim_a_row() throws IOException {
        compile("test-classes", "SometimesTest", """
                import org.junit.jupiter.api.Assumptions;
                import org.junit.jupiter.api.BeforeEach;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.condition.EnabledOnOs;
                import org.junit.jupiter.api.condition.OS;
                import vn.congkhai.regulation.proof.Proves;
                class SometimesTest {
                    @Test @Proves("G03") void always() {}
                    @Test @Proves("G04") void with_data() { Assumptions.assumeTrue(Math.random() < 1); }
                    @Test @EnabledOnOs(OS.LINUX) @Proves("G05") void on_linux() {}
                    @Test void proves_nothing() { Assumptions.assumeTrue(false); }
                }
                """);
        compile("test-classes", "PreparedTest", """
                import org.junit.jupiter.api.Assumptions;
                import org.junit.jupiter.api.BeforeEach;
                import org.junit.jupiter.api.Test;
                import vn.congkhai.regulation.proof.Proves;
                class PreparedTest {
                    @BeforeEach void docker_is_here() { Assumptions.assumeTrue(Math.random() < 1); }
                    @Test @Proves("G03") void in_a_container() {}
                }
                """);
        ClauseTable table = new ClauseTable(root);
        table.text();
        assertThat(table.mistakes())
                .containsExactlyInAnyOrder(
                        "SometimesTest#with_data may be skipped on some machine, so it shows nothing",
                        "SometimesTest#on_linux may be skipped on some machine, so it shows nothing",
                        "PreparedTest#in_a_container may be skipped on some machine, so it shows nothing");
    }

    @Test
    void a_rule_whose_quotation_does_not_stand_in_its_article_fails_the_build() throws IOException {
        compile("classes", "Inventing", """
                import vn.congkhai.regulation.RegulatedBy;
                class Inventing {
                    @RegulatedBy(document = "4635/QĐ-UBND", article = "15", quote = "năm từ không có ở đây")
                    void invent() {}
                    @RegulatedBy(document = "4635/QĐ-UBND", article = "14", quote = "Phó trưởng ban Ban Biên tập hoặc cán bộ")
                    @RegulatedBy(document = "4635/QĐ-UBND", article = "15", quote = "được ủy quyền thực hiện")
                    void cite_wrongly() {}
                }
                """);
        ClauseTable table = new ClauseTable(root);
        table.text();
        assertThat(table.mistakes())
                .hasSize(2)
                .anySatisfy(mistake -> assertThat(mistake).contains("Inventing", "Điều 15 does not say"))
                .anySatisfy(mistake -> assertThat(mistake).contains("Inventing", "Điều 14 does not say"));
    }

    @Test
    void a_stale_table_fails_the_build_and_tells_the_rows_that_differ_until_it_is_written_again() throws IOException {
        report(
                "<testcase classname='EditingTest' name='both'/><testcase classname='EditingTest' name='of_many_runs'/>");
        assertThat(told(1, false)).contains("is stale", "in this build: | G04 | 001 Đ15 B2 |");
        assertThat(told(0, true)).isEmpty();
        assertThat(told(0, false)).isEmpty();
        Path kept = root.resolve("docs/regulations.md");
        Files.writeString(kept, Files.readString(kept).replace("EditingTest#both", "AnotherTest#both"));
        assertThat(told(1, false).lines().filter(line -> line.contains("G05")))
                .containsExactly(
                        "  in the file:   | G05 | 001 Đ15 B3 | `krongpac.yaml` | `AnotherTest#both` |",
                        "  in this build: | G05 | 001 Đ15 B3 | `krongpac.yaml` | `EditingTest#both` |");
    }

    @Test
    void tests_that_did_not_pass_are_told_first_and_nothing_is_compared() throws IOException {
        report("<testcase classname='EditingTest' name='both'><failure/></testcase>");
        assertThat(told(1, false))
                .contains("G04, G05 EditingTest#both: failed", "G03 EditingTest#of_many_runs: did not run")
                .contains("These tests come first")
                .doesNotContain("stale");
        report("<testcase classname='EditingTest' name='both'><skipped/></testcase>"
                + "<testcase classname='EditingTest' name='of_many_runs'/>");
        assertThat(told(1, false))
                .contains("G04, G05 EditingTest#both: was skipped")
                .doesNotContain("G03");
    }

    private String told(int outcome, boolean write) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        assertThat(ClauseTable.run(root, write, new PrintStream(told, true, StandardCharsets.UTF_8)))
                .isEqualTo(outcome);
        return told.toString(StandardCharsets.UTF_8);
    }

    private java.util.List<String> rows() throws IOException {
        return new ClauseTable(root)
                .text()
                .lines()
                .filter(line -> line.startsWith("| G"))
                .toList();
    }

    private void report(String cases) throws IOException {
        write("module/target/surefire-reports/TEST-x.xml", "<testsuite>" + cases + "</testsuite>");
    }

    private void compile(String directory, String name, String source) throws IOException {
        Path file = write("sources/" + name + ".java", source);
        Path target = Files.createDirectories(root.resolve("module/target").resolve(directory));
        int outcome = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        "target/classes" + JUNIT,
                        "-d",
                        target.toString(),
                        file.toString());
        assertThat(outcome).isZero();
        try (Stream<Path> classes = Files.list(target)) {
            for (Path compiled : classes.toList()) {
                Files.setLastModifiedTime(compiled, FileTime.from(COMPILED));
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}

package vn.congkhai.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.regulation.proof.Proves;

class BadRegulationTest {

    @TempDir
    private Path directory;

    @Test
    void all_mistakes_are_told_at_once_with_file_and_path() throws IOException {
        change("krongpac", "  exactly: 3", "  exactly: 2");
        change("krongpac", "issuedOn: 2011-08-19", "issuedOn: hôm qua");
        change("krongpac", "type: SCHEDULE", "type: SCHEDULES");
        change("krongpac", "categories: [tin-tuc]", "categories: [the-thao]");
        change("krongpac", "royaltiesDecidedBy: {notStated: true}", "royaltiesDecidedBy: {value: Ai đó}");
        change("krongpac", "reports:", "colour: red\nreports:");

        assertThat(problems())
                .anySatisfy(problem ->
                        assertThat(problem).matches("krongpac\\.yaml:\\d+: stepCount\\.exactly: .* \\[Điều 15]"))
                .anySatisfy(problem -> assertThat(problem).matches("krongpac\\.yaml:\\d+: document\\.issuedOn: .*"))
                .anySatisfy(problem -> assertThat(problem)
                        .matches("krongpac\\.yaml:\\d+: categories\\[8]\\.type: .*SCHEDULE.* \\[Điều 7 khoản 9]"))
                .anySatisfy(problem -> assertThat(problem).contains("the-thao"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("krongpac.yaml:" + line("royaltiesDecidedBy") + ": royaltiesDecidedBy: ")
                        .contains("exactly one of clause, basis: OURS and notStated"))
                .contains("krongpac.yaml:" + line("colour: red") + ": colour: is not a known key")
                .hasSize(6);
    }

    @Test
    void krong_pac_refuses_a_fourth_step() throws IOException {
        change("krongpac", "  - id: approve", fourthStep());
        assertThat(problems()).singleElement().asString().matches("krongpac\\.yaml:\\d+: steps: are 4.*");
    }

    @Test
    void binh_duong_takes_a_fourth_step_between_edit_and_approval() throws IOException {
        change("binhduong", "  - id: approve", fourthStep());
        assertThat(Regulations.load(directory).find("binhduong").orElseThrow().extraSteps())
                .extracting(Step::id)
                .containsExactly("kiem-duyet");
    }

    @Test
    @Proves("C15")
    void quan_8_takes_another_category_by_a_decision_of_its_own_and_no_code() throws IOException {
        change("quan8", "categories:\n", """
                categories:
                  - slug: chuyen-doi-so
                    name: Chuyển đổi số
                    type: OTHER
                    clause: Điều 6 khoản 2
                    quote: quyết định bổ sung các mục thông tin khác
                """);
        assertThat(Regulations.load(directory).find("quan8").orElseThrow().categories())
                .anySatisfy(category -> {
                    assertThat(category.slug()).isEqualTo("chuyen-doi-so");
                    assertThat(category.authority().place()).isEqualTo("Điều 6 khoản 2");
                });
    }

    @Test
    void two_portals_cannot_share_a_host() throws IOException {
        copy("quan8");
        change("krongpac", "name: krongpac.daklak.gov.vn", "name: quan8.localhost");
        assertThat(problems())
                .singleElement()
                .asString()
                .matches("quan8\\.yaml:\\d+: hosts: quan8\\.localhost already belongs to krongpac\\.yaml");
    }

    @Test
    void a_portal_without_a_board_gets_the_standard_one() throws IOException {
        String text = Files.readString(RegulationsTest.DIRECTORY.resolve("quan8.yaml"));
        Files.writeString(directory.resolve("quan8.yaml"), text.substring(0, text.indexOf("# The first board")));
        Regulation quan8 = Regulations.load(directory).find("quan8").orElseThrow();
        assertThat(quan8.accounts())
                .extracting(Account::id)
                .containsExactlyInAnyOrderElementsOf(RegulationsTest.portal("quan8").accounts().stream()
                        .map(Account::id)
                        .toList());
    }

    @Test
    void what_is_no_yaml_or_names_a_type_or_repeats_a_key_is_refused() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "id: [");
        Files.writeString(directory.resolve("b.yaml"), "id: !!java.net.URL ['http://localhost/']");
        Files.writeString(directory.resolve("c.yaml"), "id: c\nid: d");
        Files.writeString(directory.resolve("d.yaml"), "- id: d");
        assertThat(problems())
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).startsWith("a.yaml: is no YAML"))
                .anySatisfy(problem -> assertThat(problem).startsWith("b.yaml: is no YAML"))
                .anySatisfy(problem -> assertThat(problem).startsWith("c.yaml: is no YAML"))
                .anySatisfy(problem -> assertThat(problem).matches("d\\.yaml(:1)?: must be a mapping"));
    }

    @Test
    void an_empty_directory_is_a_mistake() {
        assertThat(problems()).singleElement().asString().endsWith("holds no *.yaml");
    }

    /** The line of krongpac.yaml that begins with these words, as an editor counts it. */
    private int line(String start) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("krongpac.yaml"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new AssertionError("No line begins with " + start);
    }

    private List<String> problems() {
        List<String> problems = new java.util.ArrayList<>();
        assertThatExceptionOfType(RegulationsInvalidException.class)
                .isThrownBy(() -> Regulations.load(directory))
                .satisfies(invalid -> problems.addAll(invalid.problems()));
        return problems;
    }

    private static String fourthStep() {
        return """
                  - id: kiem-duyet
                    name: Kiểm duyệt
                    by: [HEAD]
                    basis: OURS
                  - id: approve""".indent(2).stripTrailing();
    }

    private void change(String portal, String from, String to) throws IOException {
        Path file = directory.resolve(portal + ".yaml");
        if (!Files.exists(file)) {
            copy(portal);
        }
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private void copy(String portal) throws IOException {
        Files.copy(RegulationsTest.DIRECTORY.resolve(portal + ".yaml"), directory.resolve(portal + ".yaml"));
    }
}

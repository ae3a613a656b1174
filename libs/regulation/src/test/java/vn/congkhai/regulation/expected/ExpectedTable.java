package vn.congkhai.regulation.expected;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestInfo;
import vn.congkhai.regulation.Authority;
import vn.congkhai.regulation.Basis;
import vn.congkhai.regulation.Quotations;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.proof.Proves;

/** The values typed from the texts by hand, one table per portal in {@code src/test/resources/expected}. */
final class ExpectedTable {

    static final Path DIRECTORY = Path.of("../../regulations");
    static final Regulations ALL = Regulations.load(DIRECTORY);
    private static final Quotations QUOTATIONS = Quotations.of(ALL, DIRECTORY);
    private static final Pattern ARTICLE = Pattern.compile("(QĐ )?Điều (\\d+).*");
    private static final String OURS = "OURS ";

    /**
     * One row: a requirement, where the data holds it, and what the text says.
     *
     * @param clause the place, after {@code OURS } where that place leaves the choice open; {@code -} for a note
     */
    record Row(String portal, String id, String path, String value, String clause, String quote) {
        @Override
        public String toString() {
            return portal + " " + id + " " + path;
        }
    }

    private ExpectedTable() {}

    static List<Row> rows() {
        return ALL.all().stream()
                .flatMap(regulation -> rows(regulation.id()).stream())
                .toList();
    }

    /** Asserts every row of the ids that the running test claims to prove, and that each id has a row. */
    static void holdsFor(TestInfo test) {
        Proves claim = test.getTestMethod().orElseThrow().getAnnotation(Proves.class);
        for (String id : claim.value()) {
            List<Row> rows = rows().stream().filter(row -> row.id().equals(id)).toList();
            assertThat(rows).as("rows of " + id).isNotEmpty();
            rows.forEach(ExpectedTable::holds);
        }
    }

    static void holds(Row row) {
        Regulation regulation = ALL.find(row.portal()).orElseThrow();
        ValuePath found = ValuePath.find(regulation, row.path());
        assertThat(found.written()).as(row.toString()).isEqualTo(row.value());
        if (row.clause().equals("-")) {
            return;
        }
        boolean ours = row.clause().startsWith(OURS);
        String place = ours ? row.clause().substring(OURS.length()) : row.clause();
        Authority authority = found.authority();
        assertThat(authority).as(row.toString()).isNotNull();
        assertThat(authority.basis()).as(row.toString()).isEqualTo(ours ? Basis.OURS : Basis.REGULATION);
        assertThat(authority.place()).as(row.toString()).isEqualTo(place);
        assertThat(QUOTATIONS.complaint(regulation.document().number(), article(place), row.quote()))
                .as(row.toString())
                .isEmpty();
    }

    private static List<Row> rows(String portal) {
        List<Row> rows = new ArrayList<>();
        for (String line : read("/expected/" + portal + ".txt").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(" \\| ", -1);
                assertThat(cells).as(line).hasSize(5);
                rows.add(new Row(portal, cells[0], cells[1], cells[2], cells[3], cells[4]));
            }
        }
        return rows;
    }

    private static String read(String resource) {
        try (InputStream in = ExpectedTable.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String article(String place) {
        Matcher matcher = ARTICLE.matcher(place);
        return matcher.matches() ? (matcher.group(1) == null ? "" : "QĐ ") + matcher.group(2) : "Phụ lục";
    }
}

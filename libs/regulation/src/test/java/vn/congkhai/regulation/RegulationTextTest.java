package vn.congkhai.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The published texts against the originals they stand for. */
class RegulationTextTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^\\d{1,2}$");
    private static final Set<String> ALLOWED = Set.of(
            "h2",
            "h3",
            "h4",
            "p",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "strong",
            "em",
            "a",
            "blockquote",
            "section",
            "div",
            "br");
    private static final Set<String> ATTRIBUTES = Set.of("id", "class", "href", "scope", "colspan", "rowspan");

    @ParameterizedTest
    @CsvSource({"quan8,17", "krongpac,18", "longxuyen,24", "binhduong,29", "trungdung,18"})
    void one_element_per_article_in_order_and_nothing_a_strict_sanitiser_drops(String portal, int articles)
            throws Exception {
        List<String> ids = new ArrayList<>();
        for (Element element : elements(parse(portal))) {
            assertThat(ALLOWED).contains(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(ATTRIBUTES).contains(element.getAttributes().item(i).getNodeName());
            }
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids.stream().filter(id -> id.startsWith("dieu-")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, articles)
                        .mapToObj(article -> "dieu-" + article)
                        .toList());
        assertThat(ids).contains("chuong-i", "chuong-ii");
    }

    @ParameterizedTest
    @CsvSource({"quan8", "krongpac", "longxuyen", "trungdung"})
    void word_for_word_the_original(String portal) throws Exception {
        assertThat(words(parse(portal).getTextContent())).containsExactlyElementsOf(words(original(portal)));
    }

    @Test
    void the_corrected_text_of_binh_duong_differs_from_the_scan_by_the_listed_corrections_only() throws Exception {
        Element root = parse("binhduong");
        List<String> shown = words(byId(root, "quy-che").getTextContent());
        String scan = PAGE_NUMBER.matcher(original("binhduong")).replaceAll("");
        int start = scan.indexOf("\nChương I\n");
        List<String> scanned = words(scan.substring(start, scan.indexOf("\nPHỤ LỤC\n")));
        List<String[]> corrections = corrections(root).stream()
                .filter(row -> !row[0].startsWith("Quyết định") && !row[0].equals("Phụ lục"))
                .toList();

        int next = 0;
        List<String> corrected = new ArrayList<>();
        List<String> reading = shown.subList(shown.indexOf("Chương"), shown.size());
        for (int i = 0; i < scanned.size(); ) {
            if (corrected.size() < reading.size() && scanned.get(i).equals(reading.get(corrected.size()))) {
                corrected.add(scanned.get(i++));
                continue;
            }
            assertThat(next)
                    .as("no correction is listed for " + near(scanned, i))
                    .isLessThan(corrections.size());
            String[] correction = corrections.get(next++);
            List<String> wrong = words(correction[1]);
            assertThat(scanned.subList(i, Math.min(i + wrong.size(), scanned.size())))
                    .as(near(scanned, i))
                    .isEqualTo(wrong);
            corrected.addAll(words(correction[2]));
            i += wrong.size();
        }
        assertThat(corrected).isEqualTo(reading);
        assertThat(next).isEqualTo(corrections.size());
    }

    @Test
    void the_decision_and_the_annex_of_binh_duong_hold_the_words_of_the_scan_whose_columns_run_across()
            throws Exception {
        Element root = parse("binhduong");
        String scan = PAGE_NUMBER.matcher(original("binhduong")).replaceAll("");
        int start = scan.indexOf("\nChương I\n");
        int annex = scan.indexOf("\nPHỤ LỤC\n");

        List<String> front = words(byId(root, "quyet-dinh").getTextContent());
        List<String> shown = words(byId(root, "quy-che").getTextContent());
        front.addAll(shown.subList(0, shown.indexOf("Chương")));
        assertThat(front)
                .containsExactlyInAnyOrderElementsOf(
                        apply(words(scan.substring(0, start)), corrections(root), "Quyết định"));
        assertThat(words(byId(root, "phu-luc").getTextContent()))
                .containsExactlyInAnyOrderElementsOf(apply(words(scan.substring(annex)), corrections(root), "Phụ lục"));
    }

    @Test
    void binh_duong_says_that_it_is_digitised_and_its_annex_is_a_table_with_headers() throws Exception {
        Element root = parse("binhduong");
        Element banner = elements(root).getFirst();
        assertThat(banner.getAttribute("class")).isEqualTo("ban-so-hoa");
        assertThat(banner.getTextContent()).contains("bản số hóa");

        Element table =
                (Element) byId(root, "phu-luc").getElementsByTagName("table").item(0);
        assertThat(table.getElementsByTagName("caption").getLength()).isOne();
        NodeList headers = table.getElementsByTagName("th");
        assertThat(headers.getLength()).isGreaterThan(60);
        for (int i = 0; i < headers.getLength(); i++) {
            assertThat(((Element) headers.item(i)).getAttribute("scope")).isIn("col", "row", "colgroup", "rowgroup");
        }
        assertThat(table.getElementsByTagName("tbody").getLength()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"quan8", "krongpac", "longxuyen", "binhduong", "trungdung"})
    void the_record_agrees_with_the_regulation(String portal) {
        RegulationText text = RegulationText.read(RegulationsTest.DIRECTORY, portal);
        Regulation regulation = RegulationsTest.portal(portal);
        assertThat(text.genre()).isEqualTo("document");
        assertThat(regulation.category(text.category())).isPresent();
        assertThat(text.attributes().number()).isEqualTo(regulation.document().number());
        assertThat(text.attributes().issuer()).isEqualTo(regulation.document().issuer());
        assertThat(text.attributes().form()).isEqualTo(regulation.document().form());
        assertThat(text.attributes().issuedOn()).isEqualTo(regulation.document().issuedOn());
        assertThat(text.attributes().effectiveOn())
                .isEqualTo(regulation.document().effectiveOn());
        assertThat(text.title()).isEqualTo(regulation.document().title()).hasSizeLessThanOrEqualTo(300);
        assertThat(text.summary()).hasSizeLessThanOrEqualTo(1000);
        assertThat(text.body()).contains("id=\"dieu-1\"");
        assertThat(text.file()).exists();
    }

    private static List<String> apply(List<String> scanned, List<String[]> corrections, String where) {
        for (String[] correction : corrections) {
            if (correction[0].startsWith(where)) {
                words(correction[1])
                        .forEach(word ->
                                assertThat(scanned.remove(word)).as(word).isTrue());
                scanned.addAll(words(correction[2]));
            }
        }
        return scanned;
    }

    private static List<String[]> corrections(Element root) {
        List<String[]> corrections = new ArrayList<>();
        NodeList rows = byId(root, "dinh-chinh").getElementsByTagName("tr");
        for (int i = 1; i < rows.getLength(); i++) {
            List<Element> cells = elements((Element) rows.item(i));
            corrections.add(new String[] {
                cells.get(0).getTextContent(),
                none(cells.get(1).getTextContent()),
                none(cells.get(2).getTextContent())
            });
        }
        assertThat(corrections).hasSizeGreaterThan(100);
        return corrections;
    }

    private static String none(String cell) {
        return cell.startsWith("(") ? "" : cell;
    }

    private static String near(List<String> words, int at) {
        return String.join(" ", words.subList(Math.max(0, at - 5), Math.min(words.size(), at + 6)));
    }

    private static List<String> words(String text) {
        return new ArrayList<>(
                WORD.matcher(text).results().map(result -> result.group()).toList());
    }

    private static String original(String portal) throws IOException {
        return Files.readString(RegulationsTest.DIRECTORY.resolve("texts").resolve(portal + ".txt"));
    }

    private static Element byId(Element root, String id) {
        return elements(root).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> elements(Element root) {
        NodeList nodes = root.getElementsByTagName("*");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** Well-formed as XML, which is stricter than HTML asks for. */
    private static Element parse(String portal) throws Exception {
        String html =
                Files.readString(RegulationsTest.DIRECTORY.resolve("texts").resolve(portal + ".html"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + html + "</body>")))
                .getDocumentElement();
    }
}

package vn.congkhai.search.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.search.consuming.Words;
import vn.congkhai.search.index.Change;
import vn.congkhai.search.index.LegalRecord;
import vn.congkhai.search.index.SearchDocument;
import vn.congkhai.search.index.Watermark;
import vn.congkhai.search.text.PlainText;
import vn.congkhai.text.VietnameseText;

/**
 * What the judged queries are asked of: records of legal documents, administrative procedures, and the regulations of the portals
 * article by article. An id is the label that the judgements use, {@code #} and a number.
 */
final class JudgedCorpus {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern ARTICLE = Pattern.compile("(?m)^\\**(Điều \\d+)[.:] *([^\\n]*)$");
    private static final Pattern DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    private final List<Change> changes = new ArrayList<>();

    private JudgedCorpus() {}

    /**
     * Reads it.
     *
     * @param data folder with {@code documents} and {@code procedures}
     */
    static List<Change> read(Path data, Path regulations) throws IOException {
        JudgedCorpus corpus = new JudgedCorpus();
        corpus.records(data.resolve("documents/document-records.jsonl.gz"));
        corpus.procedures(data.resolve("procedures/procedures-207.jsonl.gz"));
        corpus.namedProcedures(data.resolve("procedures/procedures-87.json.gz"));
        for (Regulation regulation : Regulations.load(regulations).all()) corpus.regulation(regulation, regulations);
        return corpus.changes;
    }

    private void records(Path file) throws IOException {
        try (BufferedReader lines = Lines.open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                String number = text(record, "number");
                LocalDate issued = day(text(record, "issued"));
                LegalRecord legal = new LegalRecord(
                        text(record, "type"),
                        "",
                        "",
                        issued,
                        day(text(record, "effective")),
                        List.of(),
                        List.of(),
                        List.of());
                add(number, "document", text(record, "title"), List.of(number), text(record, "summary"), "", legal);
            }
        }
    }

    private void procedures(Path file) throws IOException {
        try (BufferedReader lines = Lines.open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode procedure = JSON.readTree(line);
                String code = text(procedure, "thu_tuc_id");
                JsonNode about = procedure.path("metadata");
                add(
                        code,
                        "procedure",
                        text(about, "tên_thủ_tục"),
                        List.of(code),
                        text(about, "lĩnh_vực"),
                        Words.of(procedure.path("content")),
                        LegalRecord.NONE);
            }
        }
    }

    private void namedProcedures(Path file) throws IOException {
        try (BufferedReader lines = Lines.open(file)) {
            for (JsonNode procedure : JSON.readTree(lines)) {
                String name = text(procedure, "title").strip();
                String said = Words.of(
                        procedure.path("Trình tự thực hiện"),
                        procedure.path("Cách thức thực hiện"),
                        procedure.path("Thành phần hồ sơ"),
                        procedure.path("Cơ quan thực hiện"));
                add(name, "procedure", name, List.of(), "", said, LegalRecord.NONE);
            }
        }
    }

    private void regulation(Regulation regulation, Path folder) throws IOException {
        String text = Files.readString(folder.resolve("texts").resolve(regulation.id() + ".txt"));
        String number = regulation.document().number();
        LegalRecord legal = new LegalRecord(
                regulation.document().form(),
                regulation.document().issuer(),
                "",
                regulation.document().issuedOn(),
                null,
                List.of(),
                List.of(),
                List.of());
        String title = regulation.document().title();
        String html = Files.readString(folder.resolve("texts").resolve(regulation.id() + ".html"));
        add(number, "document", title, List.of(number), "", text, legal, PlainText.headings(html));
        Matcher articles = ARTICLE.matcher(text);
        List<MatchResult> found = articles.results().toList();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            MatchResult article = found.get(i);
            String said = text.substring(article.end(), end);
            String label = regulation.id() + " " + article.group(1);
            add(label, "page", article.group(1) + ". " + article.group(2), List.of(), "", said, LegalRecord.NONE);
        }
    }

    private void add(
            String label,
            String type,
            String title,
            List<String> numbers,
            String summary,
            String text,
            LegalRecord legal) {
        add(label, type, title, numbers, summary, text, legal, "");
    }

    private void add(
            String label,
            String type,
            String title,
            List<String> numbers,
            String summary,
            String text,
            LegalRecord legal,
            String headings) {
        String id = label + "#" + changes.size();
        LocalDate issued = legal.issuedOn();
        var document = new SearchDocument(
                RelevanceBench.PORTAL,
                type,
                id,
                "van-ban",
                VietnameseText.nfc(title),
                numbers,
                VietnameseText.nfc(summary),
                VietnameseText.nfc(text),
                "/" + changes.size(),
                issued == null ? null : issued.atStartOfDay(VIETNAM).toInstant(),
                legal,
                List.of(),
                headings);
        changes.add(new Change(Change.key(RelevanceBench.PORTAL, type, id), new Watermark("bench", 1), document));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : "";
    }

    private static @Nullable LocalDate day(String written) {
        Matcher day = DAY.matcher(written);
        return day.matches() ? LocalDate.parse(day.group(3) + "-" + day.group(2) + "-" + day.group(1)) : null;
    }
}

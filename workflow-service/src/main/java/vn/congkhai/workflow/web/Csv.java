package vn.congkhai.workflow.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables for spreadsheets (RFC 4180): UTF-8 with a byte order mark, without which spreadsheets garble Vietnamese. */
final class Csv {
    private static final String BOM = "\uFEFF";

    private Csv() {}

    static ResponseEntity<String> download(String name, List<List<@Nullable Object>> rows) {
        String text = rows.stream().map(Csv::line).collect(Collectors.joining("\r\n", BOM, "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }

    private static String line(List<@Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    /** A cell that begins like a formula is told to be text: a spreadsheet must not carry out what somebody wrote here. */
    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        String text = value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) text = "'" + text;
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

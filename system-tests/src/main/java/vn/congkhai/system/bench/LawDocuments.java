package vn.congkhai.system.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.congkhai.text.VietnameseText;

/** Legal documents of one portal, with the texts of a file ({@code id TAB text}), again and again with other numbers. */
final class LawDocuments {
    private LawDocuments() {}

    /** So many of them. */
    static Iterator<Map<String, Object>> of(String portal, Path file, int documents) throws IOException {
        List<String> texts;
        try (BufferedReader lines = Passage.lines(file)) {
            texts = lines.lines()
                    .map(line -> line.split("\t", 2)[1])
                    .filter(VietnameseText::isWellFormed) // no service publishes any other, so none reads it
                    .toList();
        }
        return IntStream.range(0, documents)
                .mapToObj(number -> document(portal, number, texts.get(number % texts.size())))
                .iterator();
    }

    private static Map<String, Object> document(String portal, int number, String text) {
        String id = "bench-" + number;
        Map<String, Object> data = new HashMap<>();
        data.put("id", id);
        data.put("portal", portal);
        data.put("state", "PUBLISHED");
        data.put("type", "document");
        data.put("category", "van-ban");
        data.put("genre", "document");
        data.put("title", Passage.titleOf(text));
        data.put("summary", "");
        data.put("body", text);
        data.put("source", "Công báo");
        data.put("author", "Ban Biên tập");
        data.put(
                "attributes",
                Map.of(
                        "form",
                        "Quyết định",
                        "issuer",
                        "Cơ quan " + number % 20,
                        "number",
                        number + "/" + (2000 + number % 26) + "/QĐ-UBND",
                        "field",
                        "Lĩnh vực " + number % 40,
                        "issuedOn",
                        (2000 + number % 26) + "-03-01"));
        data.put("attachments", List.of());
        data.put("publishedAt", "2026-11-23T01:00:00Z");
        data.put("url", "/van-ban/" + id + "/van-ban");
        return data;
    }
}

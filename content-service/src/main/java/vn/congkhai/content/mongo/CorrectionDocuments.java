package vn.congkhai.content.mongo;

import java.util.List;
import org.bson.Document;
import vn.congkhai.content.article.Correction;

/** Corrections as they lie in the document of their article. */
final class CorrectionDocuments {
    private CorrectionDocuments() {}

    static List<Document> write(List<Correction> corrections) {
        return corrections.stream()
                .map(correction -> new Document("revision", correction.revision())
                        .append("at", Moments.write(correction.at()))
                        .append(
                                "changes",
                                correction.changes().stream()
                                        .map(change -> new Document("field", change.field())
                                                .append(
                                                        "words",
                                                        change.words().stream()
                                                                .map(words -> new Document("op", words.op())
                                                                        .append("text", words.text()))
                                                                .toList()))
                                        .toList()))
                .toList();
    }

    static List<Correction> read(List<Document> corrections) {
        return corrections.stream()
                .map(correction -> new Correction(
                        correction.getInteger("revision"),
                        Moments.need(correction, "at"),
                        correction.getList("changes", Document.class).stream()
                                .map(CorrectionDocuments::change)
                                .toList()))
                .toList();
    }

    private static Correction.Change change(Document change) {
        return new Correction.Change(
                change.getString("field"),
                change.getList("words", Document.class).stream()
                        .map(words -> new Correction.Words(words.getString("op"), words.getString("text")))
                        .toList());
    }
}

package vn.congkhai.workflow.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.congkhai.workflow.article.Publication;
import vn.congkhai.workflow.article.Revision;
import vn.congkhai.workflow.difference.TextDifference;
import vn.congkhai.workflow.difference.WordDiff;
import vn.congkhai.workflow.publication.PublicArticle.PublicChange;
import vn.congkhai.workflow.publication.PublicArticle.PublicCorrection;
import vn.congkhai.workflow.publication.PublicArticle.PublicWords;
import vn.congkhai.workflow.stored.TextStore;

/** Nội dung đính chính: what each correction changed in what the public had read, in words. */
final class Corrections {
    /** Of what readers see; the rest of a record is shown by its fields' names. */
    private static final List<String> TOLD = List.of("title", "summary", "body", "source", "author");

    /** Kept words around a change; more of what stayed the same tells nobody anything. */
    private static final int AROUND = 60;

    /** Characters of one correction's words; beyond them only the fields are named, so that messages stay small. */
    private static final int LONGEST = 20_000;

    private static final int MOST = 20;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final TextStore texts;

    Corrections(TextStore texts) {
        this.texts = texts;
    }

    List<PublicCorrection> of(Publication publication) {
        List<Publication.Earlier> shown = new ArrayList<>(publication.earlier());
        shown.add(new Publication.Earlier(publication.revision(), publication.shownSince()));
        List<PublicCorrection> corrections = new ArrayList<>();
        for (int i = Math.max(1, shown.size() - MOST); i < shown.size(); i++) {
            Revision after = shown.get(i).revision();
            List<PublicChange> changes = changes(shown.get(i - 1).revision(), after);
            corrections.add(new PublicCorrection(after.number(), shown.get(i).since(), changes));
        }
        return corrections;
    }

    private List<PublicChange> changes(Revision before, Revision after) {
        ObjectNode from = texts.find(before.contentHash()).orElse(null);
        ObjectNode to = texts.find(after.contentHash()).orElse(null);
        if (from == null || to == null) return List.of();
        List<PublicChange> changes = new ArrayList<>();
        int room = LONGEST;
        for (String field : TextDifference.fields(from, to)) {
            List<PublicWords> words = TOLD.contains(field) ? words(from.get(field), to.get(field)) : List.of();
            int length = words.stream().mapToInt(w -> w.text().length()).sum();
            if (length > room) words = List.of();
            else room -= length;
            changes.add(new PublicChange(field, words));
        }
        return changes;
    }

    private static List<PublicWords> words(@Nullable JsonNode from, @Nullable JsonNode to) {
        return TextDifference.words(readable(from), readable(to)).stream()
                .map(Corrections::shortened)
                .toList();
    }

    private static @Nullable JsonNode readable(@Nullable JsonNode value) {
        if (value == null || !value.isString()) return value;
        String plain = TAG.matcher(value.asString()).replaceAll(" ");
        return StringNode.valueOf(SPACES.matcher(plain).replaceAll(" ").strip());
    }

    private static PublicWords shortened(WordDiff.Piece piece) {
        String text = piece.text();
        boolean kept = piece.op().equals("=");
        if (!kept || text.length() <= 2 * AROUND + 1) return new PublicWords(piece.op(), text);
        String head = text.substring(0, text.offsetByCodePoints(0, AROUND));
        String tail = text.substring(text.offsetByCodePoints(text.length(), -AROUND));
        return new PublicWords(piece.op(), head + "…" + tail);
    }
}

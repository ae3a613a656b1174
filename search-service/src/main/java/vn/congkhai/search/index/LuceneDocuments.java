package vn.congkhai.search.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.search.text.Analysis;
import vn.congkhai.search.text.DocumentNumbers;
import vn.congkhai.text.VietnameseText;

/** Writes changes as Lucene documents and reads them back. */
final class LuceneDocuments {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_TITLE_START = 200;
    /** Lucene's longest term, in bytes, is longer than any of these in characters. */
    private static final int MAX_KEYWORD = 300;

    private static final Set<String> OF_ITS_OWN = Set.of(Fields.SOURCE, Fields.STORED_TEXT);
    private static final Set<String> EVERYTHING = Set.of(Fields.SOURCE, Fields.STORED_TEXT, Fields.STORED_ATTACHED);

    private LuceneDocuments() {}

    /** The document of a change; with the texts of its files as far as they are known. */
    static Document of(Change change, AttachedTexts texts) {
        Document lucene = new Document();
        lucene.add(new StringField(Fields.KEY, change.key(), Field.Store.YES));
        lucene.add(new NumericDocValuesField(Fields.TIE, tie(change.key())));
        lucene.add(new NumericDocValuesField(Fields.POSITION, change.watermark().position()));
        lucene.add(new SortedDocValuesField(
                Fields.EPOCH, new BytesRef(change.watermark().epoch())));
        if (change.document() != null) addPublic(lucene, change.document(), texts);
        return lucene;
    }

    /** What {@link #of} was given, from what is stored of it; null for a tombstone. */
    static @Nullable SearchDocument read(StoredFields stored, int doc) throws IOException {
        Found found = found(stored, doc, false);
        return found == null ? null : found.document();
    }

    /** The same, and what its files say if that is wanted. */
    static @Nullable Found found(StoredFields stored, int doc, boolean attached) throws IOException {
        Document found = stored.document(doc, attached ? EVERYTHING : OF_ITS_OWN);
        String source = found.get(Fields.SOURCE);
        if (source == null) return null;
        SearchDocument document = JSON.readValue(source, SearchDocument.class).saying(found.get(Fields.STORED_TEXT));
        return new Found(document, Objects.requireNonNullElse(found.get(Fields.STORED_ATTACHED), ""));
    }

    /** The same without its texts. */
    static @Nullable SearchDocument head(StoredFields stored, int doc) throws IOException {
        String source = stored.document(doc, Set.of(Fields.SOURCE)).get(Fields.SOURCE);
        return source == null ? null : JSON.readValue(source, SearchDocument.class);
    }

    private static void addPublic(Document lucene, SearchDocument document, AttachedTexts texts) {
        lucene.add(new StringField(Fields.PORTAL, document.portal(), Field.Store.NO));
        lucene.add(new StoredField(Fields.SOURCE, JSON.writeValueAsString(document.saying(""))));
        addKeyword(lucene, Fields.TYPE, document.type());
        addKeyword(lucene, Fields.CATEGORY, document.category());
        addKeyword(lucene, Fields.FORM, document.record().form());
        addKeyword(lucene, Fields.ISSUER, document.record().issuer());
        addKeyword(lucene, Fields.FIELD, document.record().field());
        addDates(lucene, document);
        addTexts(lucene, document, attached(lucene, document, texts));
        addNumbers(lucene, document);
    }

    private static void addDates(Document lucene, SearchDocument document) {
        LocalDate day = document.day();
        if (day == null) return;
        long ofDay = day.atStartOfDay(SearchDocument.VIETNAM).toInstant().toEpochMilli();
        boolean issued = document.record().issuedOn() != null || document.publishedAt() == null;
        lucene.add(new NumericDocValuesField(
                Fields.WHEN,
                issued ? ofDay : Objects.requireNonNull(document.publishedAt()).toEpochMilli()));
        addDay(lucene, Fields.DAY, day);
        addKeyword(lucene, Fields.YEAR, Integer.toString(day.getYear()));
        LocalDate effective = document.record().effectiveOn();
        addDay(lucene, Fields.EFFECTIVE, Objects.requireNonNullElse(effective, day));
    }

    private static void addDay(Document lucene, String field, LocalDate day) {
        lucene.add(new LongPoint(field, day.toEpochDay()));
        lucene.add(new NumericDocValuesField(field, day.toEpochDay()));
    }

    private static void addNumbers(Document lucene, SearchDocument document) {
        for (String number : document.numbers()) {
            DocumentNumbers.indexed(number)
                    .forEach(form -> lucene.add(new StringField(Fields.NUMBER, form, Field.Store.NO)));
            String whole = DocumentNumbers.whole(number);
            if (!whole.isEmpty()) {
                lucene.add(new StringField(Fields.WHOLE_NUMBER, document.portal() + "/" + whole, Field.Store.NO));
            }
        }
        for (String replaced : document.record().replaces()) {
            String whole = DocumentNumbers.whole(replaced);
            if (!whole.isEmpty()) {
                lucene.add(new StringField(Fields.REPLACES, document.portal() + "/" + whole, Field.Store.NO));
            }
        }
    }

    /** The texts of the files that are known; the others are noted, so that they are looked for. */
    private static String attached(Document lucene, SearchDocument document, AttachedTexts texts) {
        StringBuilder said = new StringBuilder();
        for (AttachedFile file : document.files()) {
            String text = texts.of(file);
            if (text == null) lucene.add(new StringField(Fields.AWAITED, file.sha256(), Field.Store.NO));
            else if (!text.isEmpty()) said.append(text).append('\n');
        }
        return said.toString().strip();
    }

    private static void addTexts(Document lucene, SearchDocument document, String attached) {
        String names = document.files().stream().map(AttachedFile::name).collect(Collectors.joining(" "));
        String told = Stream.of(document.summary(), document.text(), names)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        String everything = Stream.of(document.title(), String.join(" ", document.numbers()), told, attached)
                .collect(Collectors.joining("\n"));
        lucene.add(new StoredField(Fields.STORED_TEXT, document.text()));
        if (!attached.isEmpty()) lucene.add(new StoredField(Fields.STORED_ATTACHED, attached));
        for (Analysis form : Analysis.SCORED) {
            lucene.add(new Field(
                    Fields.text(form), everything, form == Analysis.FOLDED ? Fields.PLACED_TERMS : Fields.TERMS));
            lucene.add(new Field(Fields.title(form), document.title(), Fields.TERMS));
            if (!document.summary().isEmpty()) {
                lucene.add(new Field(Fields.summary(form), document.summary(), Fields.TERMS));
            }
            if (!document.headings().isEmpty()) {
                lucene.add(new Field(Fields.headings(form), document.headings(), Fields.TERMS));
            }
        }
        lucene.add(new Field(Fields.text(Analysis.EXACT_PAIRS), everything, Fields.PRESENCE));
        lucene.add(new StringField(Fields.TITLE_START, titleStart(document.title()), Field.Store.NO));
    }

    private static String titleStart(String title) {
        String folded = VietnameseText.fold(title);
        return folded.substring(0, Math.min(MAX_TITLE_START, folded.length()));
    }

    private static void addKeyword(Document lucene, String field, String value) {
        if (value.isBlank()) return;
        String keyword = value.length() <= MAX_KEYWORD ? value : value.substring(0, MAX_KEYWORD);
        lucene.add(new StringField(field, keyword, Field.Store.NO));
        lucene.add(new SortedDocValuesField(field, new BytesRef(keyword)));
    }

    /** A number of the key's own that orders what is equal otherwise, the same in every replica. */
    private static long tie(String key) {
        BytesRef bytes = new BytesRef(key);
        long high = StringHelper.murmurhash3_x86_32(bytes, 17);
        return (high << 32) ^ (StringHelper.murmurhash3_x86_32(bytes, 71) & 0xffffffffL);
    }
}

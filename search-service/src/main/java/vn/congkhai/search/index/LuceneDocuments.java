package vn.congkhai.search.index;

import java.time.ZoneId;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import vn.congkhai.search.text.Analysis;
import vn.congkhai.search.text.DocumentNumbers;
import vn.congkhai.text.VietnameseText;

/** Writes changes as Lucene documents. */
final class LuceneDocuments {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MAX_TITLE_START = 200;

    private LuceneDocuments() {}

    static Document of(Change change) {
        Document lucene = new Document();
        lucene.add(new StringField(Fields.KEY, change.key(), Field.Store.NO));
        lucene.add(new NumericDocValuesField(Fields.POSITION, change.watermark().position()));
        lucene.add(new SortedDocValuesField(
                Fields.EPOCH, new BytesRef(change.watermark().epoch())));
        if (change.document() != null) addPublic(lucene, change.document());
        return lucene;
    }

    private static void addPublic(Document lucene, SearchDocument document) {
        lucene.add(new StringField(Fields.PORTAL, document.portal(), Field.Store.NO));
        addKeyword(lucene, Fields.TYPE, document.type());
        addKeyword(lucene, Fields.CATEGORY, document.category());
        if (document.publishedAt() != null) {
            lucene.add(new LongField(Fields.PUBLISHED, document.publishedAt().toEpochMilli(), Field.Store.YES));
            lucene.add(new NumericDocValuesField(
                    Fields.YEAR, document.publishedAt().atZone(VIETNAM).getYear()));
        }
        lucene.add(new StoredField(Fields.ID, document.id()));
        lucene.add(new StoredField(Fields.URL, document.url()));
        addTexts(lucene, document);
        for (String number : document.numbers()) {
            lucene.add(new StoredField(Fields.STORED_NUMBER, number));
            DocumentNumbers.indexed(number)
                    .forEach(form -> lucene.add(new StringField(Fields.NUMBER, form, Field.Store.NO)));
        }
    }

    private static void addTexts(Document lucene, SearchDocument document) {
        String told = (document.summary() + " " + document.text()).strip();
        String everything = document.title() + "\n" + String.join(" ", document.numbers()) + "\n" + told;
        lucene.add(new StoredField(Fields.STORED_TITLE, document.title()));
        lucene.add(new StoredField(Fields.STORED_TEXT, told));
        for (Analysis form : Analysis.values()) {
            lucene.add(new Field(Fields.text(form), everything, Fields.TERMS));
            lucene.add(new Field(Fields.title(form), document.title(), Fields.TERMS));
            if (!document.summary().isEmpty()) {
                lucene.add(new Field(Fields.summary(form), document.summary(), Fields.TERMS));
            }
        }
        lucene.add(new StringField(Fields.TITLE_START, titleStart(document.title()), Field.Store.NO));
    }

    private static String titleStart(String title) {
        String folded = VietnameseText.fold(title);
        return folded.substring(0, Math.min(MAX_TITLE_START, folded.length()));
    }

    private static void addKeyword(Document lucene, String field, String value) {
        lucene.add(new StringField(field, value, Field.Store.YES));
        lucene.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}

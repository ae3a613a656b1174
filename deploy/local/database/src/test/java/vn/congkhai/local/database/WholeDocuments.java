package vn.congkhai.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Documents with index entries that can be told from their id, and whether a collection has each of them whole or not at all. */
final class WholeDocuments {
    /** How far an id may be ahead of the highest stored one: a writer each. */
    private static final int IN_FLIGHT = 16;

    private WholeDocuments() {}

    static Document document(long id) {
        return new Document("_id", id)
                .append("keys", List.of("A|" + id + "|0", "A|" + id + "|1", "C|" + id))
                .append("payload", "văn bản ".repeat(40));
    }

    /** @return the ids that are there */
    static Set<Long> check(MongoCollection<Document> collection) {
        Set<Long> stored = new HashSet<>();
        for (Document document : collection.find()) {
            long id = document.getLong("_id");
            stored.add(id);
            assertThat(document).isEqualTo(document(id));
            assertThat(collection.find(new Document("_id", id)).first()).isEqualTo(document);
            for (String key : document.getList("keys", String.class)) {
                assertThat(collection.find(new Document("keys", key)).first())
                        .as("index entry %s", key)
                        .isEqualTo(document);
            }
        }
        nothingUnwrittenIsIndexed(collection, stored);
        return stored;
    }

    /** An entry without a document would refuse the retry of a write that never happened. */
    private static void nothingUnwrittenIsIndexed(MongoCollection<Document> collection, Set<Long> stored) {
        long highest = stored.stream().mapToLong(Long::longValue).max().orElse(0);
        for (long id = 1; id <= highest + IN_FLIGHT; id++) {
            if (stored.contains(id)) continue;
            Document torn =
                    collection.find(new Document("keys", "A|" + id + "|0")).first();
            assertThat(torn).as("index entry without a document of %s", id).isNull();
        }
    }

    /** Writes what is missing: an entry that no reading shows would refuse it. */
    static void writeTheMissing(MongoCollection<Document> collection, Set<Long> stored) {
        long highest = stored.stream().mapToLong(Long::longValue).max().orElse(0);
        for (long id = 1; id <= highest + IN_FLIGHT; id++) {
            if (!stored.contains(id)) collection.insertOne(document(id));
        }
    }
}

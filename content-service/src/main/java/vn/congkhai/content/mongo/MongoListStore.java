package vn.congkhai.content.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import vn.congkhai.content.list.Chunk;
import vn.congkhai.content.list.Directory;
import vn.congkhai.content.list.HeadPart;
import vn.congkhai.content.list.ListChange;
import vn.congkhai.content.list.ListHead;
import vn.congkhai.content.list.ListStore;

/** Lists of one generation: heads by the key of the list, chunks and directories by their ids. */
final class MongoListStore implements ListStore {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> parts;
    private final BooleanSupplier replaced;

    /** @param replaced whether another generation answers by now */
    MongoListStore(MongoCollection<Document> heads, MongoCollection<Document> parts, BooleanSupplier replaced) {
        this.heads = heads;
        this.parts = parts;
        this.replaced = replaced;
    }

    @Override
    public boolean isReplaced() {
        return replaced.getAsBoolean();
    }

    @Override
    public Map<String, ListHead> heads(Collection<String> lists) {
        Map<String, ListHead> found = new HashMap<>();
        if (lists.isEmpty()) return found;
        for (Document document : heads.find(Filters.in("_id", lists)))
            found.put(document.getString("_id"), ListDocuments.head(document));
        return found;
    }

    /** A head is ten times as long as what a page shows of it. The embedded server knows no slice that begins behind the end. */
    @Override
    public HeadPart part(String list, long offset, int size) {
        int end = offset < ListHead.MOST ? (int) Math.min(offset + size, ListHead.MOST) : 1;
        Document document = heads.find(Filters.eq("_id", list))
                .projection(Projections.fields(ListDocuments.WITHOUT_ENTRIES, Projections.slice("entries", end)))
                .first();
        if (document == null) return HeadPart.of(ListHead.empty(list), offset, size);
        return ListDocuments.hasCount(document)
                ? ListDocuments.part(document, offset)
                : HeadPart.of(head(list), offset, size);
    }

    @Override
    public Optional<Directory> directory(String id) {
        return Optional.ofNullable(parts.find(Filters.eq("_id", id)).first()).map(ListDocuments::directory);
    }

    @Override
    public Map<String, Chunk> chunks(Collection<String> ids) {
        Map<String, Chunk> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        for (Document document : parts.find(Filters.in("_id", ids)))
            found.put(document.getString("_id"), ListDocuments.chunk(document));
        return found;
    }

    @Override
    public void save(List<ListChange> changes) {
        List<WriteModel<Document>> newParts = new ArrayList<>();
        List<WriteModel<Document>> newHeads = new ArrayList<>();
        List<WriteModel<Document>> obsolete = new ArrayList<>();
        for (ListChange change : changes) {
            for (Chunk chunk : change.chunks()) newParts.add(replace(chunk.id(), ListDocuments.write(chunk)));
            Directory directory = change.directory();
            if (directory != null) newParts.add(replace(directory.id(), ListDocuments.write(directory)));
            newHeads.add(replace(change.head().list(), ListDocuments.write(change.head())));
            for (String id : change.obsolete()) obsolete.add(new DeleteOneModel<>(Filters.eq("_id", id)));
        }
        if (!newParts.isEmpty()) parts.bulkWrite(newParts);
        heads.bulkWrite(newHeads);
        if (!obsolete.isEmpty()) parts.bulkWrite(obsolete);
    }

    private static WriteModel<Document> replace(String id, Document document) {
        return new ReplaceOneModel<>(Filters.eq("_id", id), document, UPSERT);
    }
}

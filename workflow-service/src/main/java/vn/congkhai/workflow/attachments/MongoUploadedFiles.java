package vn.congkhai.workflow.attachments;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import vn.congkhai.workflow.article.Attachment;

/** Records of uploaded files in MongoDB, by id. */
public final class MongoUploadedFiles implements UploadedFiles {
    private final MongoCollection<Document> files;
    private final MongoPictureShelf shelf;

    public MongoUploadedFiles(MongoDatabase database) {
        files = database.getCollection("uploaded_files").withWriteConcern(WriteConcern.MAJORITY);
        shelf = MongoPictureShelf.of(database, files);
    }

    @Override
    public void add(UploadedFile file) {
        Attachment attachment = file.attachment();
        files.insertOne(new Document("_id", attachment.id())
                .append("name", attachment.name())
                .append("type", attachment.type())
                .append("size", attachment.size())
                .append("sha256", attachment.sha256())
                .append("portal", file.portal())
                .append("uploader", file.uploader())
                .append("at", Date.from(file.at())));
        if (attachment.type().startsWith(MongoPictureShelf.IMAGE)) shelf.add(file.portal(), attachment.id());
    }

    @Override
    public Optional<UploadedFile> find(String id) {
        return Optional.ofNullable(files.find(Filters.eq("_id", id)).first()).map(MongoUploadedFiles::read);
    }

    @Override
    public boolean isShared(String id, String sha256) {
        return files.find(Filters.and(Filters.eq("sha256", sha256), Filters.ne("_id", id)))
                        .first()
                != null;
    }

    @Override
    public void remove(String id) {
        files.deleteOne(Filters.eq("_id", id));
    }

    @Override
    public void describe(String portal, String id, String alt) {
        // By its id alone: a server that filters further may look at every file there is.
        boolean own = find(id).filter(file -> file.portal().equals(portal)).isPresent();
        if (own) files.updateOne(Filters.eq("_id", id), Updates.set("alt", alt));
    }

    @Override
    public List<Picture> pictures(String portal, int most) {
        Set<String> seen = new HashSet<>();
        List<Picture> pictures = new ArrayList<>();
        shelf.latest(portal, ids -> {
            for (Document found : inOrder(ids)) {
                if (pictures.size() == most || !seen.add(found.getString("sha256"))) continue;
                String alt = found.getString("alt");
                UploadedFile file = read(found);
                pictures.add(new Picture(file.attachment(), alt == null ? "" : alt, file.at()));
            }
            return pictures.size() < most;
        });
        return pictures;
    }

    private List<Document> inOrder(List<String> ids) {
        Map<String, Document> found = new HashMap<>();
        for (Document file : files.find(Filters.in("_id", ids))) found.put(file.getString("_id"), file);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static UploadedFile read(Document document) {
        Attachment attachment = new Attachment(
                document.getString("_id"),
                document.getString("name"),
                document.getString("type"),
                document.get("size", Number.class).longValue(),
                document.getString("sha256"));
        return new UploadedFile(
                attachment,
                document.getString("portal"),
                document.getString("uploader"),
                document.getDate("at").toInstant());
    }
}

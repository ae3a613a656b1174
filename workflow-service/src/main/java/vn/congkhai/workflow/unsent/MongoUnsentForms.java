package vn.congkhai.workflow.unsent;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Forms that were not sent, in MongoDB: one document each, named after owner and form. */
public final class MongoUnsentForms implements UnsentForms {
    private final MongoCollection<Document> forms;

    public MongoUnsentForms(MongoDatabase database) {
        forms = database.getCollection("unsent_forms");
        forms.createIndex(Indexes.ascending("owner"), new IndexOptions());
    }

    @Override
    public void keep(UnsentForm form) {
        List<Document> fields = new ArrayList<>();
        // Names of fields have dots in them, which are no names for MongoDB.
        form.values()
                .forEach(
                        (name, values) -> fields.add(new Document("name", name).append("values", List.copyOf(values))));
        Document document = document(form.owner(), form.id(), form.at())
                .append("article", form.articleId())
                .append("mark", form.mark())
                .append("title", form.first("title"))
                .append("genre", form.first("genre"))
                .append("fields", fields);
        forms.replaceOne(one(form.owner(), form.id()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<UnsentForm> find(String owner, String id) {
        return Optional.ofNullable(forms.find(one(owner, id)).first())
                .filter(found -> found.get("fields") != null)
                .map(MongoUnsentForms::read);
    }

    @Override
    public List<UnsentForm.Line> of(String owner) {
        List<UnsentForm.Line> lines = new ArrayList<>();
        for (Document found : forms.find(Filters.eq("owner", owner)).projection(Projections.exclude("fields"))) {
            if (found.getString("sent") != null) continue;
            lines.add(new UnsentForm.Line(
                    found.getString("form"),
                    found.getString("article"),
                    found.getString("title"),
                    found.getString("genre"),
                    found.getDate("at").toInstant()));
        }
        lines.sort(Comparator.comparing(UnsentForm.Line::at).reversed());
        return lines;
    }

    @Override
    public void settle(String owner, String id, String mark, Instant at) {
        forms.replaceOne(
                one(owner, id), document(owner, id, at).append("sent", mark), new ReplaceOptions().upsert(true));
    }

    @Override
    public boolean isSettled(String owner, String id, String mark) {
        Document found = forms.find(one(owner, id))
                .projection(Projections.include("sent"))
                .first();
        return found != null && mark.equals(found.getString("sent"));
    }

    @Override
    public void drop(String owner, String id) {
        forms.deleteOne(one(owner, id));
    }

    @Override
    public void dropArticle(String articleId) {
        forms.deleteMany(Filters.eq("article", articleId));
    }

    @Override
    public void dropBefore(Instant moment) {
        forms.deleteMany(Filters.lt("at", Date.from(moment)));
    }

    private static Bson one(String owner, String id) {
        return Filters.eq("_id", owner + "/" + id);
    }

    private static Document document(String owner, String id, Instant at) {
        return new Document("_id", owner + "/" + id)
                .append("owner", owner)
                .append("form", id)
                .append("at", Date.from(at));
    }

    private static UnsentForm read(Document found) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Document field : found.getList("fields", Document.class)) {
            values.put(field.getString("name"), field.getList("values", String.class));
        }
        return new UnsentForm(
                found.getString("form"),
                found.getString("owner"),
                found.getString("article"),
                found.getString("mark"),
                values,
                found.getDate("at").toInstant());
    }
}

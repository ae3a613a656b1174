package vn.congkhai.workflow.unsent;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
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

/** Forms that were not sent, in MongoDB: one document each, named after owner and form, and one list of them per owner. */
public final class MongoUnsentForms implements UnsentForms {
    private static final String LISTED = "|listed";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> forms;
    private final MongoCollection<Document> lines;

    public MongoUnsentForms(MongoDatabase database) {
        forms = database.getCollection("unsent_forms");
        lines = database.getCollection("unsent_lines");
        if (lines.find(Filters.eq("_id", LISTED)).first() == null) listAll();
    }

    /** Forms from before there were lists. */
    private void listAll() {
        for (Document form : forms.find().projection(Projections.exclude("fields"))) {
            if (form.getString("sent") == null) list(form);
        }
        lines.replaceOne(Filters.eq("_id", LISTED), new Document("_id", LISTED), UPSERT);
    }

    private void list(Document form) {
        Document line = new Document("form", form.getString("form"))
                .append("article", form.getString("article"))
                .append("title", form.getString("title"))
                .append("genre", form.getString("genre"))
                .append("at", form.getDate("at"));
        lines.updateOne(
                Filters.eq("_id", form.getString("owner")),
                Updates.set(place(form.getString("form")), line),
                new UpdateOptions().upsert(true));
    }

    private void unlist(String owner, String id) {
        lines.updateOne(Filters.eq("_id", owner), Updates.unset(place(id)));
    }

    /** Names of fields have no dots or dollars in them. */
    private static String place(String id) {
        return "lines." + id.replaceAll("[^0-9A-Za-z-]", "_");
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
        forms.replaceOne(one(form.owner(), form.id()), document, UPSERT);
        list(document);
    }

    @Override
    public Optional<UnsentForm> find(String owner, String id) {
        return Optional.ofNullable(forms.find(one(owner, id)).first())
                .filter(found -> found.get("fields") != null)
                .map(MongoUnsentForms::read);
    }

    @Override
    public List<UnsentForm.Line> of(String owner) {
        List<UnsentForm.Line> found = new ArrayList<>();
        Document listed = lines.find(Filters.eq("_id", owner)).first();
        if (listed == null) return found;
        for (Object kept : listed.get("lines", new Document()).values()) {
            if (!(kept instanceof Document line)) continue;
            found.add(new UnsentForm.Line(
                    line.getString("form"),
                    line.getString("article"),
                    line.getString("title"),
                    line.getString("genre"),
                    line.getDate("at").toInstant()));
        }
        found.sort(Comparator.comparing(UnsentForm.Line::at).reversed());
        return found;
    }

    @Override
    public void settle(String owner, String id, String mark, Instant at) {
        forms.replaceOne(one(owner, id), document(owner, id, at).append("sent", mark), UPSERT);
        unlist(owner, id);
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
        unlist(owner, id);
    }

    @Override
    public void dropArticle(String articleId) {
        dropAll(Filters.eq("article", articleId));
    }

    @Override
    public void dropBefore(Instant moment) {
        dropAll(Filters.lt("at", Date.from(moment)));
    }

    /** Looks at every form: seldom, and never while somebody waits. */
    private void dropAll(Bson which) {
        List<Document> found = forms.find(which)
                .projection(Projections.include("owner", "form"))
                .into(new ArrayList<>());
        found.forEach(form -> drop(form.getString("owner"), form.getString("form")));
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

package vn.congkhai.qa.lostcodes;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.kit.log.Projected;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.qa.question.QuestionEvent.AskerForgotten;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;

/**
 * Which questions came from an e-mail address, without the address: it is kept as an HMAC under a key of this service, and taken out
 * when the asker is forgotten.
 */
public final class MongoAskers implements CommitListener {
    /** All that is made from the log; the key is not. */
    public static final List<String> COLLECTIONS = List.of("asker-index");

    /** What held the same in an earlier form. */
    public static final List<String> FORMER = List.of("askers", "asker-of");

    private static final String HMAC = "HmacSHA256";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final int MOST = 50;

    private final MongoCollection<Document> askers;
    private final CaseFiles files;
    private final SealedTexts texts;
    private final SecretKeySpec key;

    public MongoAskers(MongoDatabase database, CaseFiles files, SealedTexts texts) {
        this(database, files, texts, new SecretKeySpec(secret(database.getCollection("asker-key")), HMAC));
    }

    private MongoAskers(MongoDatabase database, CaseFiles files, SealedTexts texts, SecretKeySpec key) {
        this.askers = Projected.collection(database, COLLECTIONS.getFirst());
        this.files = files;
        this.texts = texts;
        this.key = key;
    }

    /** What keeps the same in another place, under the same key. */
    public CommitListener beside(MongoDatabase place) {
        return new MongoAskers(place, files, texts, key);
    }

    private static byte[] secret(MongoCollection<Document> collection) {
        Document known = collection.find(Filters.eq("_id", "key")).first();
        if (known != null) return known.get("key", Binary.class).getData();
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        collection.insertOne(new Document("_id", "key").append("key", new Binary(fresh)));
        return fresh;
    }

    /** A batch is one read and one write, unless somebody is forgotten in it. */
    @Override
    public void on(List<Commit> batch) {
        Map<String, List<String>> received = new LinkedHashMap<>();
        for (Commit commit : batch) {
            for (LoggedEvent logged : commit.events()) {
                QuestionEvent event = files.event(logged);
                if (event instanceof QuestionReceived question) note(question, received);
                if (event instanceof AskerForgotten forgotten) {
                    add(received);
                    received.clear();
                    forget(forgotten.questionId());
                }
            }
        }
        add(received);
    }

    /** Whoever is forgotten while this is built beside must not come back with it: his texts cannot be opened any more. */
    private void note(QuestionReceived received, Map<String, List<String>> byAddress) {
        texts.open(received.questionId(), received.asker(), Asker.class)
                .map(Asker::email)
                .ifPresent(email -> byAddress
                        .computeIfAbsent(hash(received.portal(), email), _ -> new ArrayList<>())
                        .add(received.questionId()));
    }

    private void add(Map<String, List<String>> received) {
        if (received.isEmpty()) return;
        List<String> keys = received.keySet().stream().map(MongoAskers::address).toList();
        Map<String, Document> known = new HashMap<>();
        for (Document document : askers.find(Filters.in("_id", keys))) known.put(document.getString("_id"), document);
        List<WriteModel<Document>> writes = new ArrayList<>();
        received.forEach((hash, questions) -> {
            Set<String> all = new LinkedHashSet<>(questions(known.get(address(hash))));
            all.addAll(questions);
            writes.add(kept(hash, List.copyOf(all)));
            for (String question : questions) {
                Document document = new Document("_id", question(question)).append("asker", hash);
                writes.add(new ReplaceOneModel<>(Filters.eq("_id", question(question)), document, UPSERT));
            }
        });
        askers.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** Only the latest are ever asked for, and an address is not to grow heavier with every question. */
    private static ReplaceOneModel<Document> kept(String hash, List<String> questions) {
        List<String> latest = questions.subList(Math.max(0, questions.size() - MOST), questions.size());
        Document document = new Document("_id", address(hash)).append("questions", List.copyOf(latest));
        return new ReplaceOneModel<>(Filters.eq("_id", address(hash)), document, UPSERT);
    }

    private static List<String> questions(@Nullable Document known) {
        return known == null ? List.of() : known.getList("questions", String.class);
    }

    /** Questions of an address on a portal, the latest ones. */
    public List<String> questionsOf(String portal, String email) {
        return questions(
                askers.find(Filters.eq("_id", address(hash(portal, email)))).first());
    }

    /** Takes a question out. */
    public void forget(String question) {
        Document known = askers.find(Filters.eq("_id", question(question))).first();
        if (known == null) return;
        String hash = known.getString("asker");
        List<String> left = new ArrayList<>(
                questions(askers.find(Filters.eq("_id", address(hash))).first()));
        left.remove(question);
        askers.bulkWrite(List.of(
                left.isEmpty() ? new DeleteOneModel<>(Filters.eq("_id", address(hash))) : kept(hash, left),
                new DeleteOneModel<>(Filters.eq("_id", question(question)))));
    }

    private static String address(String hash) {
        return "address|" + hash;
    }

    private static String question(String id) {
        return "question|" + id;
    }

    private String hash(String portal, String email) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            String normal = portal + "\n" + email.strip().toLowerCase(Locale.ROOT);
            return HexFormat.of().formatHex(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}

package vn.congkhai.qa.lostcodes;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
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
    public static final List<String> COLLECTIONS = List.of("askers", "asker-of");

    private static final String HMAC = "HmacSHA256";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final int MOST = 50;

    private final MongoCollection<Document> byAddress;
    private final MongoCollection<Document> byQuestion;
    private final CaseFiles files;
    private final SealedTexts texts;
    private final SecretKeySpec key;

    public MongoAskers(MongoDatabase database, CaseFiles files, SealedTexts texts) {
        this(database, files, texts, new SecretKeySpec(secret(database.getCollection("asker-key")), HMAC));
    }

    private MongoAskers(MongoDatabase database, CaseFiles files, SealedTexts texts, SecretKeySpec key) {
        this.byAddress = Projected.collection(database, COLLECTIONS.getFirst());
        this.byQuestion = Projected.collection(database, COLLECTIONS.getLast());
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

    @Override
    public void on(List<Commit> batch) {
        for (Commit commit : batch) for (LoggedEvent event : commit.events()) note(event);
    }

    /** Whoever is forgotten while this is built beside must not come back with it. */
    private void note(LoggedEvent logged) {
        QuestionEvent event = files.event(logged);
        if (event instanceof AskerForgotten forgotten) forget(forgotten.questionId());
        if (event instanceof QuestionReceived received) note(received);
    }

    private void note(QuestionReceived received) {
        texts.open(received.questionId(), received.asker(), Asker.class)
                .map(Asker::email)
                .ifPresent(email -> note(received.questionId(), hash(received.portal(), email)));
    }

    private void note(String question, String hash) {
        List<String> questions = new ArrayList<>(questions(hash));
        if (questions.contains(question)) return;
        byQuestion.replaceOne(Filters.eq("_id", question), new Document("_id", question).append("asker", hash), UPSERT);
        questions.add(question);
        keep(hash, questions);
    }

    private void keep(String hash, List<String> questions) {
        byAddress.replaceOne(Filters.eq("_id", hash), new Document("_id", hash).append("questions", questions), UPSERT);
    }

    private List<String> questions(String hash) {
        Document known = byAddress.find(Filters.eq("_id", hash)).first();
        return known == null ? List.of() : known.getList("questions", String.class);
    }

    /** Questions of an address on a portal, the latest ones. */
    public List<String> questionsOf(String portal, String email) {
        List<String> all = questions(hash(portal, email));
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** Takes a question out. */
    public void forget(String question) {
        Document known = byQuestion.find(Filters.eq("_id", question)).first();
        if (known == null) return;
        String hash = known.getString("asker");
        List<String> left = new ArrayList<>(questions(hash));
        left.remove(question);
        if (left.isEmpty()) byAddress.deleteOne(Filters.eq("_id", hash));
        else keep(hash, left);
        byQuestion.deleteOne(Filters.eq("_id", question));
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

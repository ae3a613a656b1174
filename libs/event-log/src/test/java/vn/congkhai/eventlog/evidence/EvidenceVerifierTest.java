package vn.congkhai.eventlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.eventlog.checkpoint.Checkpoint;
import vn.congkhai.eventlog.checkpoint.PublicKeys;
import vn.congkhai.eventlog.checkpoint.SigningKeys;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.merkle.Hash;
import vn.congkhai.eventlog.verify.CommitEntry;
import vn.congkhai.eventlog.verify.Tampering;
import vn.congkhai.eventlog.verify.Verdict;
import vn.congkhai.eventlog.verify.WrittenLog;

/** One article among others: what its bundle proves, and what each falsification of the bundle is called. */
class EvidenceVerifierTest {
    private static final String ARTICLE = "0192f0a0-0000-7000-8000-000000000001";
    private static final String TEXT = CanonicalForm.text(text("Bão lũ"));
    private static final String TEXT_HASH =
            Hash.sha256(TEXT.getBytes(StandardCharsets.UTF_8)).hex();

    @TempDir
    Path directory;

    private final WrittenLog log = WrittenLog.of(6, "others");
    private final List<CommitEntry> own = new ArrayList<>();
    private SigningKeys keys;
    private PublicKeys published;

    private static Map<String, Object> text(String title) {
        Map<String, Object> text = new LinkedHashMap<>();
        for (String field : List.of("category", "genre", "summary", "body", "source", "author")) text.put(field, field);
        text.put("title", title);
        text.put("originalSource", null);
        text.put("referenceOnly", false);
        text.put("attributes", Map.of());
        text.put("attachments", List.of());
        return text;
    }

    private static Map<String, Object> served(String title, String hash) {
        Map<String, Object> served = text(title);
        served.put("id", ARTICLE);
        served.put("revision", 1L);
        served.put("contentHash", hash);
        return served;
    }

    @BeforeEach
    void an_article_is_published_among_others() {
        keys = SigningKeys.in(directory.resolve("keys"), WrittenLog.NOON);
        published = PublicKeys.parse(keys.publicPem());
        event("article.submitted", "{\"revision\":{\"contentHash\":\"" + TEXT_HASH + "\",\"number\":1}}");
        log.commit("another", "thing.happened", "{}");
        event("article.approved", "{\"contentHash\":\"" + TEXT_HASH + "\",\"revision\":1}");
        event("article.published", "{\"contentHash\":\"" + TEXT_HASH + "\",\"revision\":1}");
        for (int i = 0; i < 9; i++) log.commit("another", "thing.happened", "{}");
    }

    private void event(String type, String payload) {
        own.add(log.commit(ARTICLE, type, payload));
    }

    private Evidence evidence() {
        return evidence(12);
    }

    private Evidence evidence(int size) {
        Checkpoint at = log.checkpoint(keys, size);
        Checkpoint latest = log.checkpoint(keys, log.commits.size());
        Map<Long, List<Hash>> inclusion = new LinkedHashMap<>();
        for (CommitEntry entry : own) {
            inclusion.put(entry.position(), log.tree().inclusion(entry.position() - 1, size));
        }
        var consistency = List.of(new EvidenceProofs.Consistency(at, log.tree().consistency(size, log.commits.size())));
        return new Evidence(
                "test",
                ARTICLE,
                own.size(),
                own,
                new EvidenceProofs(at, inclusion, consistency),
                latest,
                keys.publicPem(),
                Map.of(TEXT_HASH, TEXT),
                CanonicalForm.text(served("Bão lũ", TEXT_HASH)),
                WrittenLog.NOON);
    }

    private Verdict verify(EvidenceBundle bundle, Checkpoint... kept) throws IOException {
        return EvidenceVerifier.verify(new ByteArrayInputStream(bundle.bytes()), List.of(kept), published);
    }

    private void assertTampered(Tampering code, long position, Verdict verdict) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Tampered.class, found -> {
            assertThat(found.code()).as(found.reason()).isEqualTo(code);
            assertThat(found.position()).isEqualTo(position);
        });
    }

    @Test
    void what_the_service_hands_out_verifies_also_against_a_checkpoint_kept_elsewhere() throws IOException {
        assertThat(verify(evidence().bundle())).isEqualTo(new Verdict.Intact(3, 3));
        assertThat(verify(evidence().bundle(), log.checkpoint(keys, 12), log.checkpoint(keys, log.commits.size())))
                .isEqualTo(new Verdict.Intact(3, 3));
    }

    @Test
    void the_command_line_says_so_and_answers_with_the_exit_code() throws IOException {
        Path file = directory.resolve("bundle.zip");
        Path key = directory.resolve("key.pem");
        Files.write(file, evidence().bundle().bytes());
        Files.writeString(key, keys.publicPem());
        assertThat(run(0, file.toString(), "--key", key.toString()))
                .matches("OK commits=3 events=3 seconds=\\d+\\.\\d\\d\n");
        Files.write(
                file,
                evidence()
                        .bundle()
                        .put(EvidenceBundle.SERVED, CanonicalForm.text(served("Khác", TEXT_HASH)))
                        .bytes());
        assertThat(run(1, file.toString(), "--key", key.toString()))
                .isEqualTo("TAMPERED SERVED_TEXT_DIFFERS position=10\n");
        Files.writeString(file, "nothing");
        assertThat(run(2, file.toString())).isEmpty();
        assertThat(run(2)).isEmpty();
    }

    private static String run(int exit, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(VerifyMain.run(arguments, new PrintStream(out, true), new PrintStream(err, true)))
                .isEqualTo(exit);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_changed_word_in_what_was_served_is_found() throws IOException {
        EvidenceBundle bundle =
                evidence().bundle().put(EvidenceBundle.SERVED, CanonicalForm.text(served("Bão lụt", TEXT_HASH)));
        assertTampered(Tampering.SERVED_TEXT_DIFFERS, 10, verify(bundle));
    }

    @Test
    void a_text_that_is_not_the_approved_one_is_found() throws IOException {
        String other = CanonicalForm.text(text("Bão lụt"));
        String otherHash = Hash.sha256(other.getBytes(StandardCharsets.UTF_8)).hex();
        assertTampered(
                Tampering.SERVED_TEXT_DIFFERS,
                10,
                verify(evidence().bundle().put(EvidenceBundle.TEXTS + TEXT_HASH + ".json", other)));
        assertTampered(
                Tampering.SERVED_TEXT_DIFFERS,
                10,
                verify(evidence()
                        .bundle()
                        .put(EvidenceBundle.SERVED, CanonicalForm.text(served("Bão lụt", otherHash)))));
    }

    @Test
    void a_text_destroyed_by_decision_may_be_missing_any_other_may_not() throws IOException {
        event(
                "article.destroyed",
                "{\"destruction\":{\"contentHash\":\"" + TEXT_HASH
                        + "\",\"decision\":{\"number\":\"12/QĐ-UBND\",\"date\":\"2026-11-23\"}}}");
        Evidence whole = evidence(log.commits.size());
        assertThat(verify(whole.bundle())).isEqualTo(new Verdict.Intact(4, 4));
        assertThat(verify(without(whole))).isEqualTo(new Verdict.Intact(4, 4));
        own.removeLast();
        assertTampered(Tampering.SERVED_TEXT_DIFFERS, 10, verify(without(evidence())));
    }

    @Test
    void of_what_was_withdrawn_the_public_is_told_so_until_it_is_published_again() throws IOException {
        String told = "{\"code\":\"withdrawn\",\"kind\":\"NOTICE\"}";
        event("article.withdrawn", "{}");
        assertTampered(
                Tampering.SERVED_TEXT_DIFFERS,
                20,
                verify(evidence(log.commits.size()).bundle()));
        assertThat(verify(evidence(log.commits.size()).bundle().put(EvidenceBundle.SERVED, told)))
                .isEqualTo(new Verdict.Intact(4, 4));
        event("article.restored", "{\"revision\":{\"number\":2}}");
        assertThat(verify(evidence(log.commits.size()).bundle().put(EvidenceBundle.SERVED, told)))
                .isEqualTo(new Verdict.Intact(5, 5));
        event("article.published", "{\"contentHash\":\"" + TEXT_HASH + "\",\"revision\":2}");
        assertThat(verify(evidence(log.commits.size()).bundle())).isEqualTo(new Verdict.Intact(6, 6));
    }

    /** The same evidence without any text. */
    private static EvidenceBundle without(Evidence of) {
        return new Evidence(
                        of.service(),
                        of.subject(),
                        of.events(),
                        of.commits(),
                        of.proofs(),
                        of.checkpoint(),
                        of.keys(),
                        Map.of(),
                        of.served(),
                        of.madeAt())
                .bundle();
    }

    @Test
    void a_falsified_commit_is_found_by_its_hash_or_by_the_tree() throws IOException {
        String lines = evidence().bundle().text(EvidenceBundle.COMMITS);
        assertTampered(
                Tampering.CONTENT_CHANGED,
                9,
                verify(evidence()
                        .bundle()
                        .put(EvidenceBundle.COMMITS, lines.replace("article.approved", "article.apprived"))));
        // A whole other history with right hashes of its own is in no signed tree.
        WrittenLog forged = WrittenLog.of(6, "forged");
        List<CommitEntry> theirs = new ArrayList<>();
        theirs.add(
                forged.commit(ARTICLE, "article.submitted", "{\"revision\":{\"contentHash\":\"" + TEXT_HASH + "\"}}"));
        forged.commit("another", "thing.happened", "{}");
        theirs.add(forged.commit(ARTICLE, "article.approved", "{}"));
        theirs.add(forged.commit(ARTICLE, "article.published", "{\"contentHash\":\"" + TEXT_HASH + "\"}"));
        StringBuilder written = new StringBuilder();
        theirs.forEach(entry -> written.append(entry.line()).append('\n'));
        assertTampered(
                Tampering.HISTORY_REWRITTEN,
                7,
                verify(evidence().bundle().put(EvidenceBundle.COMMITS, written.toString())));
    }

    @Test
    void a_missing_event_is_found_in_the_middle_and_at_the_end() throws IOException {
        List<String> lines =
                evidence().bundle().text(EvidenceBundle.COMMITS).lines().toList();
        assertTampered(
                Tampering.GAP,
                10,
                verify(evidence().bundle().put(EvidenceBundle.COMMITS, lines.get(0) + "\n" + lines.get(2) + "\n")));
        assertTampered(
                Tampering.TAIL_MISSING,
                10,
                verify(evidence().bundle().put(EvidenceBundle.COMMITS, lines.get(0) + "\n" + lines.get(1) + "\n")));
        assertTampered(
                Tampering.ORDER_CHANGED,
                7,
                verify(evidence().bundle().put(EvidenceBundle.COMMITS, lines.get(1) + "\n" + lines.get(0) + "\n")));
    }

    @Test
    void a_forged_checkpoint_is_a_bad_signature_and_another_history_shows_against_a_kept_one() throws IOException {
        SigningKeys foreign = SigningKeys.in(directory.resolve("foreign"), WrittenLog.NOON);
        EvidenceBundle forged = evidence()
                .bundle()
                .json(
                        EvidenceBundle.CHECKPOINT,
                        log.checkpoint(foreign, log.commits.size()).published());
        assertTampered(Tampering.BAD_SIGNATURE, log.commits.size(), verify(forged));
        WrittenLog other = WrittenLog.of(30, "other");
        assertTampered(Tampering.HISTORY_REWRITTEN, 12, verify(evidence().bundle(), other.checkpoint(keys, 12)));
    }
}

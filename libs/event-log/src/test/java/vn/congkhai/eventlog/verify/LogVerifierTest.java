package vn.congkhai.eventlog.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
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
import vn.congkhai.eventlog.json.JsonObject;
import vn.congkhai.eventlog.merkle.Hash;

/** What each way of tampering with an exported log is called. */
class LogVerifierTest {
    private static final int SIZE = 20;

    @TempDir
    Path directory;

    private final WrittenLog log = WrittenLog.of(SIZE, "true");
    private SigningKeys keys;
    private PublicKeys published;

    @BeforeEach
    void keys() {
        keys = SigningKeys.in(directory.resolve("keys"), WrittenLog.NOON);
        published = PublicKeys.parse(keys.publicPem());
    }

    private Verdict verify(List<String> lines, Checkpoint... kept) throws IOException {
        ExportedLog file = WrittenLog.file(directory.resolve("log.jsonl"), "", List.of(), lines);
        return LogVerifier.verify(file, List.of(kept), published, entry -> {});
    }

    private void assertTampered(Tampering code, long position, Verdict verdict) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Tampered.class, found -> {
            assertThat(found.code()).as(found.reason()).isEqualTo(code);
            assertThat(found.position()).isEqualTo(position);
        });
    }

    /** A line with one field replaced, its hash left as it was. */
    private String edited(int position, String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>(
                JsonObject.parse(log.lines().get(position - 1)).fields());
        fields.put(field, value);
        return CanonicalForm.text(fields);
    }

    @Test
    void a_clean_log_verifies_with_and_without_checkpoints() throws IOException {
        assertThat(verify(log.lines())).isEqualTo(new Verdict.Intact(SIZE, SIZE));
        assertThat(verify(
                        log.lines(),
                        log.checkpoint(keys, 1),
                        log.checkpoint(keys, 13),
                        log.checkpoint(keys, SIZE),
                        log.checkpoint(keys, 0)))
                .isEqualTo(new Verdict.Intact(SIZE, SIZE));
        assertThat(verify(List.of())).isEqualTo(new Verdict.Intact(0, 0));
    }

    @Test
    void every_changed_byte_of_a_line_is_found_at_its_position() throws IOException {
        List<String> lines = log.lines();
        String line = lines.get(6);
        for (int i = 0; i < line.length(); i++) {
            lines.set(6, line.substring(0, i) + (char) (line.charAt(i) ^ 1) + line.substring(i + 1));
            assertThat(verify(lines))
                    .as("character " + i + " of " + line)
                    .isInstanceOfSatisfying(
                            Verdict.Tampered.class,
                            found -> assertThat(found.position()).isEqualTo(7));
        }
        lines.set(6, line.replace("true", "tru3"));
        assertTampered(Tampering.CONTENT_CHANGED, 7, verify(lines));
    }

    @Test
    void a_changed_byte_of_the_last_commit_is_found_although_nothing_is_chained_to_it() throws IOException {
        List<String> lines = log.lines();
        lines.set(SIZE - 1, lines.getLast().replace("true", "trve"));
        assertTampered(Tampering.CONTENT_CHANGED, SIZE, verify(lines));
    }

    @Test
    void bytes_that_are_no_text_are_found() throws IOException {
        Path file = directory.resolve("log.jsonl");
        WrittenLog.file(file, "", List.of(), log.lines());
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("true")] = (byte) 0xff;
        Files.write(file, bytes);
        assertTampered(
                Tampering.CONTENT_CHANGED,
                1,
                LogVerifier.verify(new ExportedLog(file), List.of(), published, entry -> {}));
    }

    @Test
    void a_commit_with_a_new_hash_is_found_by_the_one_behind_it() throws IOException {
        List<String> lines = log.lines();
        Map<String, Object> content = new LinkedHashMap<>(
                JsonObject.parse(lines.get(6).replace("true", "tru3")).fields());
        content.remove("hash");
        lines.set(6, WrittenLog.hashed(content).line());
        assertTampered(Tampering.CONTENT_CHANGED, 7, verify(lines));
    }

    @Test
    void a_dropped_last_commit_shows_against_a_checkpoint_kept_elsewhere() throws IOException {
        List<String> lines = log.lines().subList(0, SIZE - 1);
        assertThat(verify(lines)).isEqualTo(new Verdict.Intact(SIZE - 1, SIZE - 1));
        assertTampered(Tampering.TAIL_MISSING, SIZE, verify(lines, log.checkpoint(keys, SIZE)));
    }

    @Test
    void swapped_commits_are_found_at_the_first_of_their_places() throws IOException {
        List<String> lines = log.lines();
        Collections.swap(lines, 4, 11);
        assertTampered(Tampering.ORDER_CHANGED, 5, verify(lines));
        lines = log.lines();
        Collections.swap(lines, 7, 8);
        assertTampered(Tampering.ORDER_CHANGED, 8, verify(lines));
    }

    @Test
    void swapped_commits_whose_positions_were_adjusted_are_still_swapped() throws IOException {
        List<String> lines = log.lines();
        lines.set(4, edited(12, "position", 5L));
        lines.set(11, edited(5, "position", 12L));
        assertTampered(Tampering.ORDER_CHANGED, 5, verify(lines));
    }

    @Test
    void a_backdated_commit_is_found_whether_its_hash_was_adjusted_or_not() throws IOException {
        List<String> lines = log.lines();
        lines.set(9, edited(10, "ts", WrittenLog.NOON.minusSeconds(86_400).toString()));
        assertTampered(Tampering.BACKDATED, 10, verify(lines));

        lines.set(9, edited(10, "ts", WrittenLog.NOON.plusMillis(8_500).toString()));
        assertTampered(Tampering.BACKDATED, 10, verify(lines));

        WrittenLog forged = WrittenLog.of(9, "true");
        forged.commit("subject-0", "thing.happened", "{}", Instant.EPOCH);
        forged.commit("subject-1", "thing.happened", "{}");
        assertTampered(Tampering.BACKDATED, 10, verify(forged.lines()));
    }

    @Test
    void a_rewritten_history_with_consistent_hashes_shows_against_a_checkpoint() throws IOException {
        List<String> rewritten = WrittenLog.of(SIZE, "false").lines();
        assertThat(verify(rewritten)).isEqualTo(new Verdict.Intact(SIZE, SIZE));
        assertTampered(Tampering.HISTORY_REWRITTEN, 1, verify(rewritten, log.checkpoint(keys, SIZE)));
        assertTampered(Tampering.HISTORY_REWRITTEN, 1, verify(rewritten, log.checkpoint(keys, 5)));
    }

    @Test
    void a_history_rewritten_from_some_point_on_agrees_with_the_checkpoints_before_it() throws IOException {
        WrittenLog forged = WrittenLog.of(12, "true");
        while (forged.commits.size() < SIZE) {
            forged.commit("subject-" + (forged.commits.size() + 1) % 2, "thing.happened", "{\"forged\":true}");
        }
        assertTampered(
                Tampering.HISTORY_REWRITTEN,
                11,
                verify(
                        forged.lines(),
                        log.checkpoint(keys, 5),
                        log.checkpoint(keys, 10),
                        log.checkpoint(keys, 15),
                        log.checkpoint(keys, SIZE)));
    }

    @Test
    void a_commit_missing_in_the_middle_is_a_gap() throws IOException {
        List<String> lines = log.lines();
        lines.remove(8);
        assertTampered(Tampering.GAP, 9, verify(lines));
    }

    @Test
    void a_hole_in_the_history_of_a_subject_is_a_gap() throws IOException {
        WrittenLog hole = WrittenLog.of(4, "true");
        Map<String, Object> content = new LinkedHashMap<>(JsonObject.parse(
                        hole.commit("subject-1", "thing.happened", "{}").line().replace("\"seq\":2", "\"seq\":3"))
                .fields());
        content.remove("hash");
        List<String> lines = hole.lines();
        lines.set(4, WrittenLog.hashed(content).line());
        assertTampered(Tampering.GAP, 5, verify(lines));
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_a_bad_signature() throws IOException {
        SigningKeys foreign = SigningKeys.in(directory.resolve("foreign"), WrittenLog.NOON);
        assertTampered(Tampering.BAD_SIGNATURE, 10, verify(log.lines(), log.checkpoint(foreign, 10)));
    }

    @Test
    void the_checkpoints_in_the_header_are_held_against_the_log_too() throws IOException {
        List<Checkpoint> own = List.of(log.checkpoint(keys, SIZE));
        ExportedLog file = WrittenLog.file(
                directory.resolve("log.jsonl"),
                keys.publicPem(),
                own,
                log.lines().subList(0, 15));
        assertTampered(Tampering.TAIL_MISSING, 16, LogVerifier.verify(file, List.of(), null, entry -> {}));
    }

    @Test
    void what_is_no_log_or_no_checkpoint_of_it_is_unusable() throws IOException {
        Path file = directory.resolve("nothing");
        Files.writeString(file, "");
        assertThatThrownBy(() -> LogVerifier.verify(new ExportedLog(file), List.of(), published, entry -> {}))
                .isInstanceOf(UnusableException.class);
        Files.writeString(file, "{\"format\":\"other\"}\n");
        assertThatThrownBy(() -> LogVerifier.verify(new ExportedLog(file), List.of(), published, entry -> {}))
                .isInstanceOf(UnusableException.class);
        Checkpoint ofAnother = keys.sign("congkhai/other", "epoch-9", 3, Hash.sha256(new byte[0]), WrittenLog.NOON);
        assertThatThrownBy(() -> verify(log.lines(), ofAnother)).isInstanceOf(UnusableException.class);
    }
}

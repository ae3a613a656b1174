package vn.congkhai.eventlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.json.MalformedJsonException;
import vn.congkhai.eventlog.merkle.Hash;

class CheckpointTest {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00.123Z");
    private static final Hash ROOT = Hash.sha256(new byte[] {1});

    @TempDir
    Path directory;

    private SigningKeys keys;

    @BeforeEach
    void first_start() {
        keys = SigningKeys.in(directory.resolve("ledger"), NOON);
    }

    private Checkpoint signed(long size) {
        return keys.sign("congkhai/test", "epoch-1", size, ROOT, NOON);
    }

    @Test
    void the_key_is_made_on_first_start_kept_from_others_and_used_again() throws Exception {
        Path key = directory.resolve("ledger").resolve("private.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        SigningKeys again = SigningKeys.in(directory.resolve("ledger"), NOON.plusSeconds(60));
        assertThat(again.publicPem()).isEqualTo(keys.publicPem());
        assertThat(again.publicPem()).doesNotContain("PRIVATE");
    }

    @Test
    void what_was_signed_verifies_with_the_published_key_also_after_a_round_trip() {
        PublicKeys published = PublicKeys.parse(keys.publicPem());
        Checkpoint read = Checkpoint.parse(CanonicalForm.text(signed(7).published()));
        assertThat(read).isEqualTo(signed(7));
        assertThat(published.signed(read)).isTrue();
    }

    @Test
    void any_changed_field_breaks_the_signature() {
        PublicKeys published = PublicKeys.parse(keys.publicPem());
        Checkpoint c = signed(7);
        assertThat(published.signed(
                        new Checkpoint("congkhai/other", c.epoch(), 7, c.root(), c.time(), c.keyId(), c.signature())))
                .isFalse();
        assertThat(published.signed(
                        new Checkpoint(c.origin(), "epoch-2", 7, c.root(), c.time(), c.keyId(), c.signature())))
                .isFalse();
        assertThat(published.signed(
                        new Checkpoint(c.origin(), c.epoch(), 8, c.root(), c.time(), c.keyId(), c.signature())))
                .isFalse();
        assertThat(published.signed(new Checkpoint(
                        c.origin(), c.epoch(), 7, Hash.sha256(new byte[0]), c.time(), c.keyId(), c.signature())))
                .isFalse();
        assertThat(published.signed(new Checkpoint(
                        c.origin(), c.epoch(), 7, c.root(), NOON.minusSeconds(1), c.keyId(), c.signature())))
                .isFalse();
        assertThat(published.signed(new Checkpoint(
                        c.origin(), c.epoch(), 7, c.root(), c.time(), c.keyId(), new Checkpoint.Signature("AAAA"))))
                .isFalse();
        assertThat(published.signed(new Checkpoint(
                        c.origin(), c.epoch(), 7, c.root(), c.time(), c.keyId(), new Checkpoint.Signature("%%%"))))
                .isFalse();
    }

    @Test
    void another_key_is_no_key_of_this_log() {
        SigningKeys foreign = SigningKeys.in(directory.resolve("foreign"), NOON);
        assertThat(PublicKeys.parse(foreign.publicPem()).signed(signed(7))).isFalse();
    }

    @Test
    void a_rotation_keeps_old_checkpoints_verifiable_and_the_old_private_key_nowhere() throws Exception {
        Checkpoint before = signed(7);
        String privateBefore = Files.readString(directory.resolve("ledger/private.pem"));
        keys.rotate(NOON.plusSeconds(60));
        Checkpoint after = signed(9);
        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        PublicKeys published = PublicKeys.parse(keys.publicPem());
        assertThat(published.ids()).containsExactlyInAnyOrder(before.keyId(), after.keyId());
        assertThat(published.signed(before)).isTrue();
        assertThat(published.signed(after)).isTrue();
        assertThat(Files.readString(directory.resolve("ledger/private.pem"))).isNotEqualTo(privateBefore);
        assertThat(keys.publicPem().indexOf("BEGIN"))
                .isLessThan(keys.publicPem().lastIndexOf("BEGIN"));
        try (var files = Files.list(directory.resolve("ledger"))) {
            assertThat(files).hasSize(2); // the one private key and the folder of public ones
        }
    }

    @Test
    void what_is_no_checkpoint_or_no_key_is_refused() {
        assertThatThrownBy(() -> Checkpoint.parse("{}")).isInstanceOf(MalformedJsonException.class);
        String body = CanonicalForm.text(signed(7).published());
        assertThatThrownBy(() -> Checkpoint.parse(body.replace("2026-11-23", "gestern")))
                .isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> Checkpoint.parse(body.replace(ROOT.hex(), "abc")))
                .isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> PublicKeys.parse("no key")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublicKeys.parse("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package vn.congkhai.eventlog.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.congkhai.eventlog.merkle.Hash;

/**
 * The keys of one log in a folder outside the database: {@code private.pem} (owner only) signs, and {@code public/} keeps the
 * public half of every key that ever did, named so that they sort by age. Read anew at every use: a rotation from outside
 * needs no restart.
 */
public final class SigningKeys {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final Path directory;

    private SigningKeys(Path directory) {
        this.directory = directory;
    }

    /** The keys in the folder; the first is made if there is none. */
    public static SigningKeys in(Path directory, Instant now) {
        SigningKeys keys = new SigningKeys(directory);
        if (!Files.exists(keys.privateKey())) keys.rotate(now);
        return keys;
    }

    /** Whether the folder holds the keys of a log. */
    public static boolean existIn(Path directory) {
        return Files.isDirectory(directory.resolve("public"));
    }

    /** The public halves in the folder, the newest first, in PEM form. */
    public static String publicPem(Path directory) {
        try (Stream<Path> files = Files.list(directory.resolve("public"))) {
            StringBuilder pem = new StringBuilder();
            List<Path> newestFirst = files.sorted(
                            Comparator.comparing(Path::toString).reversed())
                    .toList();
            for (Path file : newestFirst) pem.append(Files.readString(file));
            return pem.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the public keys in " + directory, e);
        }
    }

    /** All public halves, the newest first. */
    public String publicPem() {
        return publicPem(directory);
    }

    /** Makes a new key; the private half of the one before is gone, its public half stays. */
    public void rotate(Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Path halves = Files.createDirectories(directory.resolve("public"));
            String id = PublicKeys.id(pair.getPublic());
            // The public half first: what signs must be published.
            Files.writeString(
                    halves.resolve(now.toString().replace(":", "") + "-" + id + ".pem"),
                    PublicKeys.pem(pair.getPublic()));
            Path unfinished = Files.createTempFile(
                    directory,
                    "private",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    unfinished,
                    id + "\n" + BEGIN
                            + Base64.getEncoder()
                                    .encodeToString(pair.getPrivate().getEncoded()) + END);
            Files.move(unfinished, privateKey(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a signing key into " + directory, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** Signs with the current key. */
    public Checkpoint sign(String origin, String epoch, long size, Hash root, Instant time) {
        try {
            String[] lines = Files.readString(privateKey()).split("\n", 2);
            String keyId = lines[0];
            byte[] der = Base64.getMimeDecoder()
                    .decode(lines[1].replace(BEGIN, "").replace(END, "").strip());
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(Checkpoint.signed(origin, epoch, size, root, time, keyId));
            return new Checkpoint(origin, epoch, size, root, time, keyId, Checkpoint.Signature.of(signature.sign()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the signing key in " + directory, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key in " + directory + " is none", e);
        }
    }

    private Path privateKey() {
        return directory.resolve("private.pem");
    }
}

package vn.congkhai.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, kept over restarts so that a token outlives a killed issuer. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /**
     * The key in {@code signing-key.json} of the directory, made on first use and readable by its owner alone.
     *
     * @throws IllegalStateException if the file is not a key
     */
    static JWKSet in(Path directory) {
        Path file = directory.resolve("signing-key.json");
        try {
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                write(file, newKey());
            }
            return new JWKSet(JWK.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no key", e);
        }
    }

    private static void write(Path file, JWK key) throws IOException {
        Path unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, key.toJSONString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JWK newKey() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK cannot make an RSA key", e);
        }
    }
}

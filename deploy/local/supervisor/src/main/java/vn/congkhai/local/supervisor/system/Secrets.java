package vn.congkhai.local.supervisor.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** What this system keeps from others: made at random on first use, one file each, readable by the owner alone. */
public final class Secrets {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int KEY_BYTES = 32;
    /** Without the characters that look alike, because people type it. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path data) {
        directory = data.resolve("secrets");
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + directory, e);
        }
    }

    /** The key by which services recognise the gateway: base64 of 32 bytes. */
    public String doorKey() {
        return kept("door-key", this::key);
    }

    /** The key of the sessions in browsers: base64 of 32 bytes. */
    public String sessionKey() {
        return kept("session-key", this::key);
    }

    public String clientSecret() {
        return kept("gateway-client-secret", this::key);
    }

    /** Whoever knows it gets a token of any demo account. */
    public String tokenSecret() {
        return kept("token-secret", this::key);
    }

    /** The password of every demo account. */
    public String demoPassword() {
        return kept("demo-password", this::password);
    }

    private String kept(String name, java.util.function.Supplier<String> fresh) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                Path unfinished = Files.createTempFile(directory, name, ".new", OWNER_ONLY);
                Files.writeString(unfinished, fresh.get());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }
}

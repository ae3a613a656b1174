package vn.congkhai.kit.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.congkhai.kit.json.CanonicalJson;
import vn.congkhai.kit.problem.ProblemException;

/**
 * Files named by the SHA-256 of their bytes, in {@code <root>/ab/cd/abcd...}. A file is complete and on the disk before it has its
 * name, and never changes afterwards, so several services share one folder without a lock.
 */
public final class MediaStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    /** @param root folder of the store; made when the first file comes */
    public MediaStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Stores what the stream still holds. A file that is there already is not written twice.
     *
     * @param maxBytes largest size
     * @throws ProblemException 413 too-large if it is larger; nothing is kept then
     */
    public StoredFile put(InputStream content, long maxBytes) throws IOException {
        Path uploads = Files.createDirectories(root.resolve("tmp"));
        Path temporary = uploads.resolve(UUID.randomUUID().toString());
        try {
            StoredFile file = write(content, temporary, maxBytes);
            Path target = path(file.sha256());
            if (!Files.exists(target)) {
                Files.createDirectories(parent(target));
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                sync(parent(target));
            }
            return file;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Opens a stored file.
     *
     * @throws FileNotFoundException if there is none of this name
     */
    public InputStream open(String sha256) throws IOException {
        if (!contains(sha256)) throw new FileNotFoundException(sha256);
        return Files.newInputStream(path(sha256));
    }

    /** Destroys a file for good; one that is not there changes nothing. */
    public void destroy(String sha256) throws IOException {
        Path file = path(sha256);
        if (Files.deleteIfExists(file)) sync(parent(file));
    }

    /** Whether a file of this name is stored. */
    public boolean contains(String sha256) {
        return SHA256.matcher(sha256).matches() && Files.isRegularFile(path(sha256));
    }

    /** Where a stored file lies, for serving it without copying. */
    public Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("not a SHA-256: " + sha256);
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static StoredFile write(InputStream content, Path file, long maxBytes) throws IOException {
        MessageDigest digest = CanonicalJson.sha256();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) throw tooLarge(maxBytes);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static ProblemException tooLarge(long maxBytes) {
        return ProblemException.of(
                413, "too-large", "Tệp vượt quá dung lượng cho phép (%d MiB).".formatted(maxBytes >> 20));
    }

    /** A rename is durable only when its directory is. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) throw new IllegalStateException(file + " has no folder");
        return parent;
    }
}

package vn.congkhai.qa.files;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import vn.congkhai.kit.problem.ProblemException;

/**
 * Encrypted files, {@code <root>/ab/<id>}, AES-256-GCM in segments so that no file is held in memory. A file has its name only when
 * it is complete and on the disk; deleting it is deleting the person's data.
 */
public final class SealedFiles {
    /** Largest file, bytes. */
    public static final long MAX_BYTES = 10L << 20;

    /** Length of a file's key, bytes. */
    public static final int KEY_BYTES = 32;

    private static final int SEGMENT = 64 * 1024;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Path root;

    /** @param root folder of the files; made when the first comes */
    public SealedFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Encrypts and stores what the stream still holds.
     *
     * @return size in bytes before encryption
     * @throws ProblemException 413 too-large
     */
    public long put(String id, byte[] key, InputStream content) throws IOException {
        Path target = path(id);
        Files.createDirectories(root.resolve(folder(id)));
        Path unfinished = unfinished(id);
        try {
            long size = encrypt(id, key, content, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return size;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private long encrypt(String id, byte[] key, InputStream content, Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[16 * 1024];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Not closed before it is forced to disk: closing it closes the channel.
            OutputStream out = cipher(key).newEncryptingStream(uncloseable(channel), name(id));
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > MAX_BYTES) throw tooLarge();
                out.write(buffer, 0, read);
            }
            out.close();
            channel.force(true);
            return size;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    private static OutputStream uncloseable(FileChannel channel) {
        return new java.io.FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /**
     * The file in clear.
     *
     * @throws FileNotFoundException if it was deleted
     */
    public InputStream open(String id, byte[] key) throws IOException {
        if (!exists(id)) throw new FileNotFoundException(id);
        try {
            return cipher(key).newDecryptingStream(Files.newInputStream(path(id)), name(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    /** Whether there is such a file. */
    public boolean exists(String id) {
        return ID.matcher(id).matches() && Files.isRegularFile(path(id));
    }

    /** Deletes a file, finished or not; one that is not there is deleted already. */
    public void delete(String id) throws IOException {
        Files.deleteIfExists(unfinished(id));
        Files.deleteIfExists(path(id));
    }

    private Path unfinished(String id) {
        return path(id).resolveSibling(id + ".new");
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    private static byte[] name(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    private Path path(String id) {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("no id of a file");
        return root.resolve(folder(id)).resolve(id);
    }

    /** The last characters of a version 7 UUID are the random ones. */
    private static String folder(String id) {
        return id.substring(id.length() - 2);
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(413, "too-large", "Mỗi tệp dài nhất " + (MAX_BYTES >> 20) + " MiB.");
    }
}

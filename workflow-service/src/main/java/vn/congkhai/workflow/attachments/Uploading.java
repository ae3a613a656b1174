package vn.congkhai.workflow.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.media.MediaStore;
import vn.congkhai.kit.media.StoredFile;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.text.VietnameseText;
import vn.congkhai.workflow.article.Attachment;

/**
 * Takes a file in: looked at first, images written anew, archives tried; then the bytes are kept, then the record that names
 * them.
 */
public final class Uploading {
    private static final long LARGEST = 50L << 20;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PICTURES = 500;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|#%]+|^\\.+");

    private final MediaStore media;
    private final UploadedFiles files;
    private final Clock clock;

    public Uploading(MediaStore media, UploadedFiles files, Clock clock) {
        this.media = media;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Stores the file and its record, both durable when this returns.
     *
     * @throws ProblemException 413 above 50 MiB, 422 for an empty file or one without a name
     */
    public Attachment take(Caller caller, @Nullable String originalName, InputStream content) throws IOException {
        String name = safe(originalName);
        Path received = Files.createTempFile("upload", ".tmp");
        try {
            copy(content, received);
            byte[] head = head(received);
            if (head.length == 0) throw invalid("Tệp không có nội dung.");
            if (ContentTypes.isProgram(head)) throw invalid("Không nhận tệp chương trình.");
            String type = ContentTypes.of(head, name);
            StoredFile stored = keep(received, type);
            Attachment attachment = new Attachment(Ids.uuidV7().toString(), name, type, stored.size(), stored.sha256());
            add(caller, attachment);
            return attachment;
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private static void copy(InputStream content, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw ProblemException.of(413, "too-large", "Tệp vượt quá dung lượng cho phép (50 MiB).");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ContentTypes.LOOKED_AT);
        }
    }

    private StoredFile keep(Path received, String type) throws IOException {
        if (type.equals("image/webp")) throw invalid("Ảnh WebP chưa được hỗ trợ, hãy chuyển sang PNG hoặc JPEG.");
        if (Images.handles(type)) return keepImage(received, type);
        if (ContentTypes.isArchive(type)) checkArchive(received);
        try (InputStream in = Files.newInputStream(received)) {
            return media.put(in, LARGEST);
        }
    }

    private StoredFile keepImage(Path received, String type) throws IOException {
        Path rewritten = Files.createTempFile("image", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(rewritten)) {
                Images.rewrite(received, type, out);
            } catch (Images.Refused refused) {
                throw invalid(String.valueOf(refused.getMessage()));
            }
            try (InputStream in = Files.newInputStream(rewritten)) {
                return media.put(in, LARGEST);
            }
        } finally {
            Files.deleteIfExists(rewritten);
        }
    }

    private static void checkArchive(Path received) throws IOException {
        try (InputStream in = Files.newInputStream(received)) {
            Archives.check(in, Files.size(received));
        } catch (Archives.Refused refused) {
            throw invalid(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Opens a file of this portal for its staff.
     *
     * @throws ProblemException 404 for another portal's and for one that was destroyed
     */
    public InputStream open(Attachment file) throws IOException {
        if (!media.contains(file.sha256())) throw ProblemException.notFound();
        return media.open(file.sha256());
    }

    /** A file of this portal; another portal's is as good as none. */
    public Optional<Attachment> find(String portal, String id) {
        return files.find(id).filter(file -> file.portal().equals(portal)).map(UploadedFile::attachment);
    }

    /** The newest images of the portal, each picture once. */
    public List<Picture> pictures(String portal) {
        return files.pictures(portal, MOST_PICTURES);
    }

    /** Remembers what an image shows, in the words it is published under. */
    public void describe(String portal, String id, String alt) {
        files.describe(portal, id, alt);
    }

    /**
     * The same bytes as another file, for another article.
     *
     * @throws ProblemException 404 for another portal's and for one that was destroyed
     */
    public Attachment again(Caller caller, String id) {
        Attachment known = find(caller.portal(), id)
                .filter(file -> media.contains(file.sha256()))
                .orElseThrow(ProblemException::notFound);
        Attachment copy =
                new Attachment(Ids.uuidV7().toString(), known.name(), known.type(), known.size(), known.sha256());
        add(caller, copy);
        return copy;
    }

    private void add(Caller caller, Attachment attachment) {
        files.add(new UploadedFile(
                attachment, caller.portal(), caller.account(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Destroys a file by decision: its bytes, unless another upload brought the same, and then its record. */
    public void destroy(String portal, String id) {
        Optional<Attachment> file = find(portal, id);
        if (file.isEmpty()) return;
        String sha256 = file.get().sha256();
        try {
            if (!files.isShared(id, sha256)) media.destroy(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.remove(id);
    }

    private static String safe(@Nullable String originalName) {
        if (originalName == null || !VietnameseText.isWellFormed(originalName)) throw invalid("Tệp phải có tên.");
        int slash = Math.max(originalName.lastIndexOf('/'), originalName.lastIndexOf('\\'));
        String name = VietnameseText.nfc(originalName.substring(slash + 1)).strip();
        name = UNSAFE.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("_");
        if (name.isBlank()) throw invalid("Tệp phải có tên.");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static ProblemException invalid(String message) {
        return ProblemException.of(422, "field-invalid", message).error("file", "field-invalid", message);
    }
}

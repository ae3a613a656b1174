package vn.congkhai.workflow.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

/** Takes a file in: the bytes first, then the record that names them. */
public final class Uploading {
    private static final long LARGEST = 50L << 20;
    private static final int LONGEST_NAME = 200;
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
        try (BufferedInputStream buffered = new BufferedInputStream(content)) {
            buffered.mark(ContentTypes.LOOKED_AT);
            byte[] head = buffered.readNBytes(ContentTypes.LOOKED_AT);
            buffered.reset();
            if (head.length == 0) throw invalid("Tệp không có nội dung.");
            StoredFile stored = media.put(buffered, LARGEST);
            Attachment attachment = new Attachment(
                    Ids.uuidV7().toString(), name, ContentTypes.of(head, name), stored.size(), stored.sha256());
            files.add(new UploadedFile(
                    attachment,
                    caller.portal(),
                    caller.account(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            return attachment;
        }
    }

    /** A file of this portal; another portal's is as good as none. */
    public Optional<Attachment> find(String portal, String id) {
        return files.find(id).filter(file -> file.portal().equals(portal)).map(UploadedFile::attachment);
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

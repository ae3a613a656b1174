package vn.congkhai.qa.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.qa.casefile.Attachment;

/** Hands out a file in clear, always to be saved and never to be shown in the page's place. */
public final class Downloads {
    private final SealedFiles files;

    public Downloads(SealedFiles files) {
        this.files = files;
    }

    /**
     * The answer with the file.
     *
     * @throws ProblemException 404 if it was deleted
     */
    public ResponseEntity<InputStreamResource> of(Attachment attachment) throws IOException {
        byte[] key = Base64.getDecoder().decode(attachment.key());
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(attachment.type()))
                    .contentLength(attachment.size())
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                    .header("Referrer-Policy", "no-referrer")
                    .body(new InputStreamResource(files.open(attachment.id(), key)));
        } catch (FileNotFoundException e) {
            throw ProblemException.notFound();
        }
    }
}

package vn.congkhai.qa.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.kit.security.Door;
import vn.congkhai.qa.casefile.Attachment;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.limits.Limits;

/** Tải tệp lên, for a question or an answer. Open: who asks has no account. */
@RestController
class UploadController {
    private final MongoUploads uploads;
    private final QuestionPolicies policies;
    private final Limits limits;

    UploadController(MongoUploads uploads, QuestionPolicies policies, Limits limits) {
        this.uploads = uploads;
        this.policies = policies;
        this.limits = limits;
    }

    @PostMapping(path = "/api/questions/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(@CurrentPortal String portal, @RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        policies.of(portal);
        limits.uploads().require(Door.client(request));
        try (InputStream content = file.getInputStream()) {
            return Uploaded.of(uploads.take(portal, file.getOriginalFilename(), content));
        }
    }

    /** What the uploader gets: never the key. */
    record Uploaded(String id, String name, String type, long size) {
        static Uploaded of(Attachment attachment) {
            return new Uploaded(attachment.id(), attachment.name(), attachment.type(), attachment.size());
        }
    }
}

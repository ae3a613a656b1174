package vn.congkhai.workflow.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.article.Attachment;
import vn.congkhai.workflow.attachments.Uploading;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.StaffDirectory;

/** Uploads. */
@RestController
class AttachmentController {
    private final Uploading uploading;
    private final StaffDirectory staff;
    private final ArticleDesk desk;

    AttachmentController(Uploading uploading, StaffDirectory staff, ArticleDesk desk) {
        this.uploading = uploading;
        this.staff = staff;
        this.desk = desk;
    }

    @PostMapping(path = "/api/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Attachment upload(Caller caller, @RequestParam("file") MultipartFile file) throws IOException {
        desk.policy(caller.portal());
        staff.contributor(caller);
        try (InputStream content = file.getInputStream()) {
            return uploading.take(caller, file.getOriginalFilename(), content);
        }
    }

    /** For staff while the public cannot see it; never shown inside a page, whatever it is. */
    @GetMapping("/api/attachments/{id}")
    ResponseEntity<InputStreamResource> download(Caller caller, @PathVariable String id) throws IOException {
        Attachment file = uploading.find(caller.portal(), id).orElseThrow(ProblemException::notFound);
        staff.reader(caller);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(uploading.open(file)));
    }
}

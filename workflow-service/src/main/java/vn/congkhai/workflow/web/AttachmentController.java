package vn.congkhai.workflow.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
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
}

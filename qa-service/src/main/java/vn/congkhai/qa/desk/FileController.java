package vn.congkhai.qa.desk;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.casefile.Attachment;
import vn.congkhai.qa.casefile.AttachmentsOf;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.files.Downloads;

/** Tệp của câu hỏi và câu trả lời, for those who may read the question. */
@RestController
class FileController {
    private final DeskCommands desk;
    private final AttachmentsOf attachments;
    private final Downloads downloads;

    FileController(DeskCommands desk, AttachmentsOf attachments, Downloads downloads) {
        this.desk = desk;
        this.attachments = attachments;
        this.downloads = downloads;
    }

    @GetMapping("/api/questions/{id}/attachments/{attachmentId}")
    ResponseEntity<InputStreamResource> download(
            @PathVariable String id, @PathVariable String attachmentId, Caller caller) throws IOException {
        CaseFile file = desk.file(id, caller);
        List<Attachment> all = Stream.of(attachments.question(file), attachments.answer(file), attachments.draft(file))
                .flatMap(List::stream)
                .toList();
        Attachment wanted = all.stream()
                .filter(attachment -> attachment.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return downloads.of(wanted);
    }
}

package vn.congkhai.workflow.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.comments.CommentDesk;
import vn.congkhai.workflow.comments.SaidComment;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.StaffDirectory;

/** What those who work on a text say about it; read by the portal's staff and auditors, never by the public. */
@RestController
@RequestMapping("/api/articles/{id}/comments")
class CommentController {
    private final CommentDesk comments;
    private final ArticleDesk desk;
    private final StaffDirectory staff;

    CommentController(CommentDesk comments, ArticleDesk desk, StaffDirectory staff) {
        this.comments = comments;
        this.desk = desk;
        this.staff = staff;
    }

    record CommentBody(
            @Nullable Integer revision,
            @Nullable String text,
            @Nullable String quote,
            @Nullable String answers) {}

    @GetMapping
    PageOf<SaidComment> list(Caller caller, @PathVariable String id, Paging paging) {
        Existing article = desk.find(caller.portal(), id);
        staff.reader(caller);
        return paging.of(comments.of(article));
    }

    @PostMapping
    ResponseEntity<SaidComment> write(
            Caller caller, @PathVariable String id, @RequestBody CommentBody body, CommandId commandId) {
        Existing article = desk.find(caller.portal(), id);
        var wanted = new CommentDesk.Wanted(body.answers(), body.revision(), body.text(), body.quote());
        SaidComment said = comments.write(article, wanted, staff.signatory(caller), commandId.value());
        return ResponseEntity.created(URI.create("/api/articles/" + id + "/comments"))
                .body(said);
    }

    @PostMapping("/{commentId}/settlement")
    SaidComment settle(Caller caller, @PathVariable String id, @PathVariable String commentId, CommandId commandId) {
        Existing article = desk.find(caller.portal(), id);
        return comments.settle(article, commentId, staff.signatory(caller), commandId.value());
    }
}

package vn.congkhai.workflow.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.worklist.Worklist;

/** What waits for the caller. */
@RestController
class WorklistController {
    private final Worklist worklist;
    private final StaffDirectory staff;
    private final ArticleDesk desk;

    WorklistController(Worklist worklist, StaffDirectory staff, ArticleDesk desk) {
        this.worklist = worklist;
        this.staff = staff;
        this.desk = desk;
    }

    @GetMapping("/api/worklist")
    PageOf<Worklist.Task> tasks(Caller caller, Paging paging) {
        var policy = desk.policy(caller.portal());
        Signatory by = staff.reader(caller);
        return worklist.tasks(policy, by, desk.now(), paging);
    }
}

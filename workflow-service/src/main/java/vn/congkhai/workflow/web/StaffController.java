package vn.congkhai.workflow.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.staff.Assigning;
import vn.congkhai.workflow.staff.Request.AppointmentBody;
import vn.congkhai.workflow.staff.Request.ReleaseBody;
import vn.congkhai.workflow.staff.StaffDirectory;

/** Ban Biên tập of a portal: everybody on it may read, its head assigns. */
@RestController
@RequestMapping("/api/staff")
class StaffController {
    private final StaffDirectory directory;
    private final Assigning assigning;
    private final ArticleDesk desk;

    StaffController(StaffDirectory directory, Assigning assigning, ArticleDesk desk) {
        this.directory = directory;
        this.assigning = assigning;
        this.desk = desk;
    }

    @GetMapping
    PageOf<StaffView> list(Caller caller, Paging paging) {
        desk.policy(caller.portal());
        directory.reader(caller);
        return paging.of(directory.board(caller.portal()).members()).map(StaffView::of);
    }

    /** Sổ đăng ký cán bộ (01/2020/QĐ-UBND Điều 8 khoản 1), for the body that keeps the list of members. */
    @GetMapping(params = "format")
    ResponseEntity<String> register(Caller caller, @RequestParam String format) {
        desk.policy(caller.portal());
        directory.reader(caller);
        if (!format.equals("csv")) {
            throw new ProblemException(Problems.invalidParameter("format", "Chỉ có định dạng csv."));
        }
        return Csv.download(
                "can-bo-" + caller.portal() + ".csv",
                StaffRegister.of(directory.board(caller.portal()).members()));
    }

    @PostMapping
    ResponseEntity<StaffView> appoint(Caller caller, @RequestBody AppointmentBody body, CommandId commandId) {
        StaffMember member = assigning.appoint(caller, body, commandId.value());
        return ResponseEntity.created(URI.create("/api/staff/" + member.account()))
                .eTag(IfMatch.etag(member.version()))
                .body(StaffView.of(member));
    }

    @PostMapping("/{account}/release")
    StaffView release(
            Caller caller,
            @PathVariable String account,
            @RequestBody(required = false) @Nullable ReleaseBody body,
            CommandId commandId) {
        return StaffView.of(assigning.release(caller, account, body, commandId.value()));
    }
}

package vn.congkhai.workflow.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Replies;
import vn.congkhai.page.console.SentForm;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.staff.Assigning;
import vn.congkhai.workflow.staff.Delegating;
import vn.congkhai.workflow.staff.Request.AppointmentBody;
import vn.congkhai.workflow.staff.Request.DelegationBody;
import vn.congkhai.workflow.staff.Request.ReleaseBody;
import vn.congkhai.workflow.staff.Request.RevocationBody;
import vn.congkhai.workflow.staff.StaffDirectory;

/** Ban Biên tập: who holds what, on which decision; appointing, releasing, delegating and taking back. */
@RestController
class BoardPageController {
    private final Assigning assigning;
    private final Delegating delegating;
    private final StaffDirectory directory;
    private final ConsoleRights rights;
    private final BoardPages pages;

    BoardPageController(
            Assigning assigning,
            Delegating delegating,
            StaffDirectory directory,
            ConsoleRights rights,
            BoardPages pages) {
        this.assigning = assigning;
        this.delegating = delegating;
        this.directory = directory;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping(ConsolePages.BOARD)
    ResponseEntity<String> board(Caller caller, @RequestParam(name = "xong", required = false) @Nullable String done) {
        return pages.board(caller, rights.editor(caller), done, SentForm.NONE);
    }

    @GetMapping("/bien-tap/bo-nhiem")
    ResponseEntity<String> asksToAppoint(Caller caller) {
        Signatory by = rights.editor(caller);
        directory.head(caller);
        return pages.appointing(caller, by, new FormValues(Map.of()), null);
    }

    @PostMapping("/bien-tap/bo-nhiem")
    ResponseEntity<String> appoint(Caller caller, HttpServletRequest request, CommandId commandId) {
        FormValues form = FormValues.of(request);
        Signatory by = rights.editor(caller);
        directory.head(caller);
        try {
            AppointmentBody wanted = StaffForms.appointment(form);
            assigning.appoint(caller, wanted, form.commandId(caller, commandId.value()));
            return done("bo-nhiem");
        } catch (ProblemException refusal) {
            return pages.appointing(caller, by, form, forPage(refusal));
        }
    }

    @PostMapping("/bien-tap/mien-nhiem")
    ResponseEntity<String> release(Caller caller, HttpServletRequest request, CommandId commandId) {
        FormValues form = FormValues.of(request);
        Signatory by = rights.editor(caller);
        try {
            ReleaseBody wanted = StaffForms.release(form);
            assigning.release(caller, form.text("account"), wanted, form.commandId(caller, commandId.value()));
            return done("mien-nhiem");
        } catch (ProblemException refusal) {
            String name = BoardForms.release(form.text("account"));
            return pages.board(caller, by, null, new SentForm(name, form, forPage(refusal)));
        }
    }

    @GetMapping("/bien-tap/uy-quyen")
    ResponseEntity<String> asksToDelegate(Caller caller) {
        Signatory by = rights.editor(caller);
        requireHolder(caller, by);
        return pages.delegating(caller, by, new FormValues(Map.of()), null);
    }

    @PostMapping("/bien-tap/uy-quyen")
    ResponseEntity<String> delegate(Caller caller, HttpServletRequest request, CommandId commandId) {
        FormValues form = FormValues.of(request);
        Signatory by = rights.editor(caller);
        requireHolder(caller, by);
        try {
            DelegationBody wanted = StaffForms.delegation(form);
            delegating.grant(caller, wanted, form.commandId(caller, commandId.value()));
            return done("uy-quyen");
        } catch (ProblemException refusal) {
            return pages.delegating(caller, by, form, forPage(refusal));
        }
    }

    @PostMapping("/bien-tap/uy-quyen/thu-hoi")
    ResponseEntity<String> revoke(Caller caller, HttpServletRequest request, CommandId commandId) {
        FormValues form = FormValues.of(request);
        Signatory by = rights.editor(caller);
        try {
            RevocationBody wanted = new RevocationBody(form.given("reason"));
            delegating.revoke(caller, form.text("delegation"), wanted, form.commandId(caller, commandId.value()));
            return done("thu-hoi");
        } catch (ProblemException refusal) {
            String name = BoardForms.revocation(form.text("delegation"));
            return pages.board(caller, by, null, new SentForm(name, form, forPage(refusal)));
        }
    }

    /** Whoever holds no step himself has none to give. */
    private void requireHolder(Caller caller, Signatory by) {
        List<?> held = Delegating.delegable(rights.policy(caller), by.member());
        if (!held.isEmpty()) return;
        throw ProblemException.of(403, "not-entitled", "Chỉ người giữ một bước của quy trình được ủy quyền bước đó.")
                .rule("a-step-is-for-its-roles", null);
    }

    /** What is said beside the form; what no form can mend is answered as it is. */
    private static Problem forPage(ProblemException refusal) {
        int status = refusal.problem().status();
        if (status >= 500 || status == 404) throw refusal;
        return refusal.problem();
    }

    private static ResponseEntity<String> done(String what) {
        return Replies.seeOther(ConsolePages.BOARD + "?xong=" + what);
    }
}

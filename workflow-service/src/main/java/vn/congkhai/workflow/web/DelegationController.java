package vn.congkhai.workflow.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.staff.Delegating;
import vn.congkhai.workflow.staff.Request.DelegationBody;
import vn.congkhai.workflow.staff.Request.RevocationBody;

/** Ủy quyền: only who holds a step himself, by role, may let somebody else take it. */
@RestController
@RequestMapping("/api/delegations")
class DelegationController {
    private final Delegating delegating;

    DelegationController(Delegating delegating) {
        this.delegating = delegating;
    }

    @PostMapping
    ResponseEntity<Delegation> grant(Caller caller, @RequestBody DelegationBody body, CommandId commandId) {
        Delegation granted = delegating.grant(caller, body, commandId.value());
        return ResponseEntity.created(URI.create("/api/delegations/" + granted.id()))
                .body(granted);
    }

    @PostMapping("/{id}/revocation")
    StaffView revoke(Caller caller, @PathVariable String id, @RequestBody RevocationBody body, CommandId commandId) {
        return StaffView.of(delegating.revoke(caller, id, body, commandId.value()));
    }
}

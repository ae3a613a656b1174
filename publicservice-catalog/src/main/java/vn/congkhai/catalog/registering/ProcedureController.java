package vn.congkhai.catalog.registering;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.catalog.procedure.Entry;
import vn.congkhai.catalog.procedure.ProcedureRefused;
import vn.congkhai.catalog.reading.ServiceView;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;

/** Đăng ký thủ tục. */
@RestController
class ProcedureController {
    private final RegisteringProcedures registering;
    private final StaffRoles roles;

    ProcedureController(RegisteringProcedures registering, StaffRoles roles) {
        this.registering = registering;
        this.roles = roles;
    }

    @PostMapping("/api/procedures")
    ResponseEntity<ServiceView> register(@RequestBody ProcedureBody body, Caller caller, CommandId commandId) {
        try {
            Entry.Registered entry =
                    registering.register(body.toProcedure(), caller.portal(), roles.member(caller), commandId.value());
            return ResponseEntity.created(URI.create("/api/services/" + entry.id()))
                    .eTag(IfMatch.etag(entry.version()))
                    .body(ServiceView.of(entry));
        } catch (ProcedureRefused e) {
            throw problem(e);
        }
    }

    private static ProblemException problem(ProcedureRefused refused) {
        var rule = refused.rule();
        ProblemException problem =
                ProblemException.of(rule.status(), rule.code(), rule.message()).rule(rule.name(), refused.clause());
        for (ProcedureRefused.FieldFault fault : refused.faults()) {
            problem = problem.error(fault.field(), fault.code(), fault.message());
        }
        return problem;
    }
}

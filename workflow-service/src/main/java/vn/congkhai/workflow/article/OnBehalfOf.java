package vn.congkhai.workflow.article;

import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.Delegation;

/** Thừa ủy quyền: for whom an act was done, and by which decision. */
public record OnBehalfOf(String account, String name, String delegationId, Decision decision) {
    static OnBehalfOf of(Delegation delegation) {
        return new OnBehalfOf(delegation.fromAccount(), delegation.fromName(), delegation.id(), delegation.decision());
    }
}

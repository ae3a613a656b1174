package vn.congkhai.workflow.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;

/** Danh sách cán bộ: one line per role or delegation in force, with the decision it rests on. */
final class StaffRegister {
    private StaffRegister() {}

    @RegulatedBy(
            document = "01/2020/QĐ-UBND",
            article = "8",
            clause = "khoản 1",
            quote = "quyết định đó được gửi đến Sở Thông tin và Truyền thông để quản lý các thành viên được phân công")
    static List<List<@Nullable Object>> of(List<StaffMember> members) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(
                "account",
                "name",
                "kind",
                "role",
                "step",
                "categories",
                "unit",
                "from",
                "until",
                "onBehalfOf",
                "decisionNumber",
                "decisionDate"));
        for (StaffMember member : members) {
            for (Assignment held : member.assignments()) rows.add(assignment(member, held));
            for (Delegation held : member.delegations()) rows.add(delegation(member, held));
        }
        return rows;
    }

    private static List<@Nullable Object> assignment(StaffMember member, Assignment held) {
        return row(
                member.account(),
                member.name(),
                "ROLE",
                held.role(),
                null,
                String.join(" ", held.categories()),
                held.unit(),
                null,
                null,
                null,
                held.decision().number(),
                held.decision().date());
    }

    private static List<@Nullable Object> delegation(StaffMember member, Delegation held) {
        return row(
                member.account(),
                member.name(),
                "DELEGATION",
                null,
                held.step(),
                String.join(" ", held.categories()),
                null,
                held.from(),
                held.until(),
                held.fromAccount(),
                held.decision().number(),
                held.decision().date());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}

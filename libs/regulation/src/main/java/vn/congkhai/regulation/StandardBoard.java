package vn.congkhai.regulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board of a portal whose file names none, so that every portal can be tried at once. */
final class StandardBoard {

    private static final Decision DECISION = new Decision("01/QĐ-BBT", LocalDate.of(2024, 1, 2));

    private StandardBoard() {}

    static List<BoardMember> members(String portal) {
        return List.of(
                member(portal, "contributor", "Thành viên Ban Biên tập", Role.MEMBER),
                member(portal, "contributor2", "Thành viên Ban Biên tập (2)", Role.MEMBER),
                new BoardMember("editor@" + portal, "Biên tập viên", Role.EDITOR, List.of("tin-tuc"), null, DECISION),
                member(portal, "deputy", "Phó Trưởng Ban Biên tập", Role.DEPUTY),
                member(portal, "head", "Trưởng Ban Biên tập", Role.HEAD),
                member(portal, "reception", "Bộ phận tiếp nhận câu hỏi", Role.RECEPTION),
                ofUnit(portal, "supplier", "Cán bộ cung cấp thông tin", Role.SUPPLIER, "unit"),
                ofUnit(portal, "unit", "Cán bộ đơn vị", Role.UNIT_OFFICER, "unit"),
                ofUnit(portal, "chief", "Thủ trưởng đơn vị", Role.UNIT_HEAD, "unit"),
                ofUnit(portal, "unit2", "Cán bộ đơn vị (2)", Role.UNIT_OFFICER, "unit2"),
                member(portal, "auditor", "Thanh tra", Role.AUDITOR));
    }

    static List<Account> officers(String portal) {
        return List.of(new Account("officer@" + portal, "Cán bộ"));
    }

    private static BoardMember member(String portal, String account, String name, Role role) {
        return ofUnit(portal, account, name, role, null);
    }

    private static BoardMember ofUnit(String portal, String account, String name, Role role, @Nullable String unit) {
        return new BoardMember(account + "@" + portal, name, role, List.of(), unit, DECISION);
    }
}

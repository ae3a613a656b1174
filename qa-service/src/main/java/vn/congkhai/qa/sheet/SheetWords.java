package vn.congkhai.qa.sheet;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.tickets.TicketRow;

/** Phiếu việc bằng lời, for the letter and the page. */
public final class SheetWords {
    private SheetWords() {}

    /** The sheet as plain text. */
    public static String of(DailySheet sheet, QuestionPolicies policies) {
        var counts = sheet.counts();
        String head =
                owner(sheet.unit(), sheet.portal(), policies) + "\n\nĐang mở: " + counts.open() + "\nSắp đến hạn: "
                        + counts.soon() + "\nĐến hạn hôm nay: " + counts.dueToday() + "\nQuá hạn: " + counts.overdue()
                        + "\nChưa phân loại: " + counts.untriaged() + "\nĐã trả lời, cần đăng: " + counts.toPublish();
        String lines = sheet.lines().stream()
                .map(line -> "- " + line.stage().vietnamese() + " (" + days(line) + "), hạn "
                        + VietnamTime.date(line.owedOn()) + ": " + line.id())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? head : head + "\n\n" + lines;
    }

    /** Whose sheet it is. */
    public static String owner(@Nullable String unit, String portal, QuestionPolicies policies) {
        if (unit == null) return "Toàn cổng";
        return unit.equals(TicketRow.RECEPTION) ? "Bộ phận tiếp nhận" : policies.unitName(portal, unit);
    }

    /** How many working days are left or over. */
    public static String days(DailySheet.Line line) {
        return line.days() < 0 ? "quá " + -line.days() + " ngày làm việc" : "còn " + line.days() + " ngày làm việc";
    }
}

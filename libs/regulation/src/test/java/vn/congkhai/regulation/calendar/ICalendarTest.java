package vn.congkhai.regulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.regulation.calendar.ICalendarInvalidException.Mistake;

class ICalendarTest {
    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//VPCP//VN\r\nX-WR-CALDESC:Công văn 10065\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    private static List<Mistake> mistakes(String text) {
        return catchThrowableOfType(ICalendarInvalidException.class, () -> ICalendar.read(text))
                .mistakes();
    }

    @Test
    void a_letter_as_a_file_becomes_its_days() throws Exception {
        List<CalendarDay> days = ICalendar.read(calendar(
                "BEGIN:VTIMEZONE",
                "TZID:Asia/Ho_Chi_Minh",
                "BEGIN:STANDARD",
                "DTSTART:19700101T000000",
                "END:STANDARD",
                "END:VTIMEZONE",
                event(
                        "DTSTART;VALUE=DATE:20280124",
                        "DTEND;VALUE=DATE:20280127",
                        "SUMMARY;LANGUAGE=vi:Tết Nguyên đán\\, Mậu",
                        "  Thân",
                        "DESCRIPTION:1234/VPCP-KGVX\\n02/10/2027"),
                event("DTSTART;VALUE=DATE:20280103", "DURATION:P1D", "SUMMARY:Nghỉ bù Tết Dương lịch"),
                event("DTSTART;VALUE=DATE:20280429", "SUMMARY:Làm bù cho 03/05"),
                event("DTSTART;VALUE=DATE:20280503", "SUMMARY:Hoán đổi (làm bù 29/04)"),
                event(
                        "DTSTART:20280831T170000Z",
                        "DTEND:20280901T170000Z",
                        "SUMMARY:Quốc khánh",
                        "X-CONGKHAI-KIND:holiday",
                        "X-CONGKHAI-SOURCE:1235/VPCP",
                        "BEGIN:VALARM",
                        "DESCRIPTION:nhắc",
                        "END:VALARM"),
                event("DTSTART:20281124", "STATUS:CANCELLED", "SUMMARY:Ngày Văn hóa")));
        String tet = "Tết Nguyên đán, Mậu Thân";
        String letter = "1234/VPCP-KGVX 02/10/2027";
        assertThat(days)
                .containsExactly(
                        day("2028-01-03", DayKind.COMPENSATORY_OFF, "Nghỉ bù Tết Dương lịch", "Công văn 10065"),
                        day("2028-01-24", DayKind.HOLIDAY, tet, letter),
                        day("2028-01-25", DayKind.HOLIDAY, tet, letter),
                        day("2028-01-26", DayKind.HOLIDAY, tet, letter),
                        day("2028-04-29", DayKind.SWAP_WORK, "Làm bù cho 03/05", "Công văn 10065"),
                        day("2028-05-03", DayKind.SWAP_OFF, "Hoán đổi (làm bù 29/04)", "Công văn 10065"),
                        day("2028-09-01", DayKind.HOLIDAY, "Quốc khánh", "1235/VPCP"),
                        day("2028-11-24", DayKind.NORMAL, "Ngày Văn hóa", "Công văn 10065"));
    }

    private static CalendarDay day(String date, DayKind kind, String name, String source) {
        return new CalendarDay(LocalDate.parse(date), kind, name, source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20280231             | SUMMARY:Ngày lạ            | 5",
                "DTSTART:hôm nay              | SUMMARY:Ngày lạ            | 5",
                "DTSTART:19890101             | SUMMARY:Xưa quá            | 5",
                "DTSTART:21010101             | SUMMARY:Xa quá             | 5",
                "DTSTART:20280101             | DESCRIPTION:Không tên      | 5",
                "SUMMARY:Không ngày           | DESCRIPTION:x              | 5",
                "DTSTART:20280101             | RRULE:FREQ=YEARLY          | 5",
                "DTSTART:20280101             | DURATION:PT8H              | 5",
                "DTSTART:20280101             | DURATION:-P3D              | 5",
                "DTSTART:20280101             | DTEND:20290101             | 5",
                "DTSTART:20280101             | X-CONGKHAI-KIND:PARTY      | 5",
                "DTSTART:20280101             | không có dấu hai chấm      | 7"
            })
    void what_cannot_be_a_day_is_named_with_its_line(String first, String second, int line) {
        boolean named = first.startsWith("SUMMARY") || second.startsWith("SUMMARY") || second.startsWith("DESC");
        String text = calendar(named ? event(first, second) : event(first, second, "SUMMARY:Tên"));
        assertThat(mistakes(text)).extracting(Mistake::line).containsExactly(line);
    }

    @Test
    void a_file_with_one_mistake_changes_nothing_and_every_mistake_is_told() {
        String text = calendar(
                event("DTSTART:20280101", "SUMMARY:Tết"),
                event("DTSTART:x", "SUMMARY:Hỏng"),
                event("DTSTART:20280102", "RRULE:FREQ=DAILY", "SUMMARY:Lặp"),
                event("DTSTART:20280101", "SUMMARY:Làm bù"));
        assertThat(mistakes(text)).extracting(Mistake::line).containsExactly(9, 13, 18);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "END:VCALENDAR",
        "<html></html>",
        "SUMMARY:ngoài",
    })
    void what_is_no_calendar_is_refused(String text) {
        assertThat(mistakes(text)).isNotEmpty();
    }

    @Test
    void a_calendar_without_events_says_nothing() {
        assertThat(mistakes(calendar())).hasSize(1);
    }

    @Test
    void a_file_of_a_thousand_and_one_days_is_too_long() {
        String[] events = new String[33];
        LocalDate first = LocalDate.of(2028, 1, 1);
        for (int i = 0; i < events.length; i++) {
            events[i] = event("DTSTART:" + digits(first.plusDays(31L * i)), "DURATION:P31D", "SUMMARY:Nghỉ");
        }
        assertThat(mistakes(calendar(events))).hasSize(1);
    }

    private static String digits(LocalDate date) {
        return date.toString().replace("-", "");
    }

    /** Whatever comes in, it is days or mistakes. */
    @Test
    void noise_is_answered_too() {
        String good = calendar(event("DTSTART:20280101", "DTEND:20280103", "SUMMARY:Tết \\n \\; bù"));
        Random random = new Random(20261123);
        String alphabet = "BEGIN:VEVTDSUM;\"\\ \r\n\t0129ế=,\uFEFF";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int change = 0; change < 1 + random.nextInt(4); change++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) text.deleteCharAt(at);
                else text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(ICalendar.read(text.toString())).isNotEmpty();
            } catch (ICalendarInvalidException refused) {
                assertThat(refused.mistakes()).isNotEmpty();
            }
        }
    }
}

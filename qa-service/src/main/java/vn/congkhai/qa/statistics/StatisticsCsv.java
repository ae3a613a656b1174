package vn.congkhai.qa.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thống kê dạng CSV (RFC 4180), with a mark by which spreadsheets know that it is UTF-8. */
final class StatisticsCsv {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final List<String> HEAD = List.of(
            "tinh_den_ngay",
            "thang",
            "don_vi",
            "ten_don_vi",
            "linh_vuc",
            "tiep_nhan",
            "dung_han",
            "tre_han",
            "dang_mo",
            "qua_han",
            "ngoai_pham_vi",
            "nguoi_hoi_xoa",
            "trung_vi_ngay_lam_viec");

    private StatisticsCsv() {}

    static String of(Statistics statistics) {
        return statistics.rows().stream()
                .map(row -> line(statistics, row))
                .collect(Collectors.joining(END, MARK + String.join(",", HEAD) + END, END));
    }

    private static String line(Statistics statistics, Statistics.Row row) {
        var figures = row.figures();
        return Arrays.stream(new @Nullable Object[] {
                    statistics.at(),
                    row.month(),
                    row.unit(),
                    row.unitName(),
                    row.field(),
                    figures.received(),
                    figures.onTime(),
                    figures.late(),
                    figures.open(),
                    figures.overdue(),
                    figures.outOfScope(),
                    figures.withdrawn(),
                    figures.medianWorkingDays()
                })
                .map(StatisticsCsv::cell)
                .collect(Collectors.joining(","));
    }

    /** A text that a spreadsheet would take for a formula is given an apostrophe. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

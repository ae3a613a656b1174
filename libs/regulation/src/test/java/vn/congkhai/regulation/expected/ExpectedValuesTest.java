package vn.congkhai.regulation.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congkhai.regulation.Note;

class ExpectedValuesTest {

    static List<ExpectedTable.Row> rows() {
        return ExpectedTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_of_the_tables_holds(ExpectedTable.Row row) {
        ExpectedTable.holds(row);
    }

    @Test
    void a_wrong_value_a_wrong_clause_and_a_quotation_of_another_article_are_found_out() {
        ExpectedTable.Row right = new ExpectedTable.Row(
                "quan8",
                "F03",
                "categories[tuyen-truyen].supply[0].days",
                "15",
                "Điều 8 khoản 1 điểm b",
                "không quá 15 (mười lăm) ngày làm việc");
        ExpectedTable.holds(right);
        refused(new ExpectedTable.Row("quan8", "F03", right.path(), "5", right.clause(), right.quote()));
        refused(new ExpectedTable.Row("quan8", "F03", right.path(), "15", "Điều 8 khoản 1 điểm c", right.quote()));
        refused(new ExpectedTable.Row(
                "quan8", "F03", right.path(), "15", right.clause(), "Ban Biên tập hoạt động theo chế độ kiêm nhiệm"));
        refused(new ExpectedTable.Row("quan8", "F03", right.path(), "15", right.clause(), "ngày làm việc kể"));
        refused(new ExpectedTable.Row(
                "krongpac",
                "F03",
                "questions.days@questions.answer",
                "15",
                "Điều 11",
                "Thủ trưởng các cơ quan, đơn vị"));
    }

    @Test
    void every_conflict_between_the_texts_is_settled_by_a_note() {
        assertThat(ExpectedTable.ALL.all().stream()
                        .flatMap(regulation -> regulation.notes().stream())
                        .map(Note::conflict)
                        .distinct()
                        .sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
    }

    private static void refused(ExpectedTable.Row row) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> ExpectedTable.holds(row));
    }
}

package vn.congkhai.regulation.expected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.congkhai.regulation.proof.Proves;

/** Section C: the sections a portal has, and what the text says must be found there. */
class CategoryRowsTest {

    @Test
    @Proves({"C01", "C02", "C03", "C05", "C06", "C07", "C08"})
    void quan_8_introduces_reports_and_directs(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"C09", "C10", "C11", "C12"})
    void quan_8_explains_the_law_and_publishes_documents_and_projects(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"C16", "C17", "C19", "C20", "C22", "C23", "C24", "C26"})
    void krong_pac(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"C27", "C28", "C29", "C30", "C31", "C32", "C33"})
    void long_xuyen(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"C35", "C36", "C37", "C38", "C39", "C40"})
    void binh_duong_introduces_reports_directs_and_explains(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"C41", "C42", "C43", "C44", "C45", "C46", "C47"})
    void binh_duong_publishes_strategies_and_plans(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"C51", "C58", "C59"})
    void binh_duong_lists_projects_results_of_science_and_what_else_fits(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves("H11")
    void answers_to_petitions_are_part_of_what_is_published_about_direction(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"C60", "C62", "C63", "C64", "C65", "C66", "C67", "C68"})
    void trung_dung(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }
}

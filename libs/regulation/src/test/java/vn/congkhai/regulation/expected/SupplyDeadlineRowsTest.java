package vn.congkhai.regulation.expected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.congkhai.regulation.proof.Proves;

/** Section F: the catalogue of supply deadlines. */
class SupplyDeadlineRowsTest {

    @Test
    @Proves({"F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08"})
    void quan_8(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"F09"})
    void krong_pac_states_no_number(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"F10", "F11", "F12", "F13", "F14", "F15", "F16", "F17"})
    void long_xuyen(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"F18", "F19", "F20", "F21", "F22"})
    void binh_duong_regular_law_and_documents(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"F23", "F24", "F25", "F26"})
    void binh_duong_science_statistics_drafts_and_services(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"F27", "F28", "F29", "F30", "F31", "F32", "F33"})
    void trung_dung(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }
}

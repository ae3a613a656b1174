package vn.congkhai.regulation.expected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.congkhai.regulation.proof.Proves;

/** Section G: how the boards are made up. */
class BoardRowsTest {

    @Test
    @Proves({"G08", "G09", "G10", "G11", "G12", "G13", "G14"})
    void quan_8(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"G18", "G19", "G21", "G37"})
    void krong_pac_and_trung_dung(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"G26", "G27", "G28", "G40"})
    void long_xuyen(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"G30", "G31", "G32", "G33"})
    void binh_duong(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }
}

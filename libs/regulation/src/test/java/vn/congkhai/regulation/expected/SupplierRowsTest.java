package vn.congkhai.regulation.expected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.congkhai.regulation.proof.Proves;

/** Section E: who supplies what. */
class SupplierRowsTest {

    @Test
    @Proves({"E01", "E02", "E05", "E06", "E07", "E08", "E11"})
    void units_of_quan_8_krong_pac_and_long_xuyen(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"E12", "E13", "E14", "E15", "E16", "E17", "E18"})
    void departments_of_binh_duong_by_field(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"E19", "E20", "E21", "E22", "E23", "E25", "E26"})
    void departments_of_binh_duong_by_subject_and_participants_of_trung_dung(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }
}

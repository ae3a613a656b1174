package vn.congkhai.regulation.expected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.congkhai.regulation.proof.Proves;

/** Sections I, J, P and Q: consultations, services, hours and royalties. */
class ServiceAndRoyaltyRowsTest {

    @Test
    @Proves({"J01", "J02", "J03", "J29", "J31"})
    void what_a_service_is_and_what_a_list_tells_of_it(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"I09", "P11"})
    void the_supplier_of_consultations_and_the_hours_of_exchange(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"Q04", "Q08", "Q11", "Q12", "Q13", "Q14", "Q16"})
    void royalties_and_remuneration(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }
}

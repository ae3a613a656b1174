package vn.congkhai.regulation.expected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.congkhai.regulation.proof.Proves;

/** Section A: scope, identity, domains, status. */
class ScopeRowsTest {

    @Test
    @Proves({"A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08"})
    void what_each_regulation_governs_and_for_whom(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"A09", "A10", "A15", "A16", "A17", "A18", "A19"})
    void the_commune_the_single_access_point_and_the_domains(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }

    @Test
    @Proves({"A20", "A21", "A22", "A23", "A30", "O13"})
    void owner_hosting_seal_status_and_participants(TestInfo test) {
        ExpectedTable.holdsFor(test);
    }
}

/**
 * Which test shows which requirement: the table {@code docs/regulations.md}, one row per line of {@code docs/requirements.md} that
 * the software must do (S) or hold (D).
 *
 * <p>Annotate a test method with the ids it shows, at most eight of them, and only those that would be false if the test
 * failed:
 *
 * <pre>{@code
 * @Test
 * @Proves({"G04", "G07"})
 * void the_deputy_or_an_authorised_officer_edits() { ... }
 * }</pre>
 *
 * <p>A row counts when every run of the method in the reports of Surefire and Failsafe passed and none was skipped, and the
 * report is younger than the class; otherwise it says "not yet". The column of rules is found, not written: classes whose
 * {@link vn.congkhai.regulation.RegulatedBy} cites the clause of the row, and the portal files that cite it.
 *
 * <p>{@code ./portal test} runs {@link ClauseTable} at its end and fails when the table is stale; it leaves the table of that
 * run in {@code target/portal/regulations.md}, to be copied over the old one. A module that does not see this library yet adds
 * it with the scope {@code test}.
 */
@NullMarked
package vn.congkhai.regulation.proof;

import org.jspecify.annotations.NullMarked;

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
 * report is younger than the class; otherwise it says "not yet". A test that some machine skips must not carry the annotation:
 * the table is the same everywhere. The column of rules is found, not written: classes whose
 * {@link vn.congkhai.regulation.RegulatedBy} cites the clause of the row, and the portal files that cite it.
 *
 * <p>{@code ./portal test} runs {@link ClauseTable} at its end. It tells first which of the annotated tests did not pass; when
 * all did, it fails if the table is stale and prints the rows that differ. {@code ./portal clauses write} writes the table from
 * the reports of the last build. A module that does not see this library yet adds it with the scope {@code test}.
 */
@NullMarked
package vn.congkhai.regulation.proof;

import org.jspecify.annotations.NullMarked;

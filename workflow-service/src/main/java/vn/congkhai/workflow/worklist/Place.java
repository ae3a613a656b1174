package vn.congkhai.workflow.worklist;

import java.util.List;

/**
 * Where a row lies: together with those on which everybody has the same rights, but for whose articles they are.
 *
 * @param stepsDone of the workflow, behind the editing
 * @param returnedTo account of who has to mend it; empty for what was not returned
 */
record Place(String state, String category, List<String> stepsDone, String returnedTo) {
    static Place of(ArticleRow row) {
        boolean returned = row.state().equals("RETURNED");
        return new Place(row.state(), row.category(), row.stepsDone(), returned ? row.submittedBy() : "");
    }
}

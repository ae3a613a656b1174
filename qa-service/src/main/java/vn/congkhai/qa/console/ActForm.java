package vn.congkhai.qa.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.page.FormField;
import vn.congkhai.qa.question.StaffAct;

/**
 * Phiếu của một việc: the one form that a question's page shows.
 *
 * @param law the clause behind it, null where none was stated
 * @param check a box to tick, null where there is none
 * @param files whether files may be added
 * @param attached files that were already uploaded with this form
 * @param templates words to start from
 */
public record ActForm(
        ActWords words,
        String lead,
        @Nullable String law,
        List<FormField> fields,
        @Nullable Check check,
        boolean files,
        @Nullable String filesError,
        List<Attached> attached,
        List<Choice> templates) {
    public ActForm {
        fields = List.copyOf(fields);
        attached = List.copyOf(attached);
        templates = List.copyOf(templates);
    }

    /** Whether a long text is written in it, which needs the wide column. */
    public boolean wide() {
        return words.act() == StaffAct.ANSWER || words.act() == StaffAct.PUBLISH;
    }

    /** A box to tick. */
    public record Check(String name, String value, String label, boolean checked) {}

    /** A file that waits for the rest of the form to be right. */
    public record Attached(String id, String name) {}

    /**
     * Words to start from.
     *
     * @param source the clause, or that the portal itself made them
     */
    public record Choice(String id, String title, String source, boolean current) {}
}

package vn.congkhai.workflow.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.regulation.CategoryType;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.workflow.article.Attachment;
import vn.congkhai.workflow.article.Genre;
import vn.congkhai.workflow.obligation.Obligation;

/** The fields of the writing form, with what was entered and what is wrong with it. */
final class WritingFields {
    private static final List<CategoryType> NOT_WRITTEN = List.of(CategoryType.QUESTIONS, CategoryType.PROCEDURES);

    static final List<Option> EVENTS = List.of(
            new Option("", "Không có"),
            new Option("ISSUED", "Ngày ký ban hành"),
            new Option("APPROVED", "Ngày được phê duyệt"),
            new Option("ACCEPTED", "Ngày nghiệm thu"),
            new Option("DECIDED", "Ngày quyết định"),
            new Option("EVENT_ENDED", "Ngày kết thúc sự kiện"),
            new Option("RECEIVED", "Ngày nhận được"),
            new Option("CHANGED", "Ngày có thay đổi"));

    static final List<Option> ROLES = List.of(
            new Option("", "Không phân biệt"),
            new Option("ISSUER", "Cơ quan ban hành"),
            new Option("IN_SCOPE", "Văn bản thuộc phạm vi quản lý"));

    private final FormValues form;
    private final @Nullable Problem problem;

    WritingFields(FormValues form, @Nullable Problem problem) {
        this.form = form;
        this.problem = problem;
    }

    static List<Option> genres() {
        return Arrays.stream(Genre.values())
                .map(genre -> new Option(genre.code(), Words.genre(genre)))
                .toList();
    }

    /** Title and summary; the text itself has a control of its own. */
    List<FormField> text() {
        return List.of(
                filled(FormField.required("title", "Tiêu đề", "text").maxLength(300)),
                filled(FormField.optional("summary", "Tóm tắt", "textarea").maxLength(1000)));
    }

    /** Where it goes and on whom it rests. */
    List<FormField> about(Regulation regulation) {
        List<Option> categories = new ArrayList<>(List.of(new Option("", "Chọn chuyên mục")));
        regulation.categories().stream()
                .filter(category -> !NOT_WRITTEN.contains(category.type()))
                .forEach(category -> categories.add(new Option(category.slug(), category.name())));
        return List.of(
                filled(FormField.choice("category", "Chuyên mục", categories)),
                filled(FormField.optional("source", "Nguồn tin", "text")
                        .hint("Tin, bài không có nguồn bị từ chối, trừ ý kiến bạn đọc.")
                        .maxLength(300)),
                filled(FormField.optional("author", "Tác giả, người viết", "text")
                        .maxLength(300)),
                filled(FormField.optional("originalSource", "Trích từ nguồn", "text")
                        .maxLength(300)));
    }

    /** The record of the genre. */
    List<FormField> record(List<Attachment> files) {
        return RecordFields.of(form.text("genre")).stream()
                .map(field -> filled(control(field, files)))
                .toList();
    }

    private static FormField control(RecordFields.Field field, List<Attachment> files) {
        String name = RecordFields.PREFIX + field.name();
        return switch (field.kind()) {
            case TEXT, CONFIRMATION -> FormField.optional(name, field.label(), "text");
            case DATE, CONFIRMATION_DATE -> FormField.optional(name, field.label(), "date");
            case LINES -> FormField.optional(name, field.label(), "textarea").hint("Mỗi dòng một số, ký hiệu.");
            case ENTRIES ->
                FormField.optional(name, field.label(), "textarea")
                        .hint("Mỗi dòng một văn bản: số, ký hiệu | trích yếu.");
            case STATUS -> FormField.optional(name, field.label(), "select").options(withNone(RecordFields.STATUSES));
            case FILE ->
                FormField.optional(name, field.label(), "select")
                        .options(withNone(files.stream()
                                .map(file -> new Option(file.id(), file.name()))
                                .toList()))
                        .hint("Tệp đầu tiên tải lên cùng phiếu này được chọn nếu để trống.");
        };
    }

    /** The duty that the text meets; one that is met already stays only where it was chosen before. */
    FormField obligation(List<Obligation> all) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Không gắn với nghĩa vụ nào")));
        all.stream()
                .filter(one -> one.met() == null || one.id().equals(form.text("obligation")))
                .forEach(one -> options.add(new Option(one.id(), one.number() + ", " + one.title())));
        return filled(FormField.optional("obligation", "Thực hiện nghĩa vụ cung cấp", "select")
                .options(options));
    }

    /** What starts the clock of the duty to publish, and why the text must go at once. */
    List<FormField> time() {
        return List.of(
                filled(FormField.optional("startsEvent", "Thời hạn cung cấp tính từ", "select")
                        .options(EVENTS)),
                filled(FormField.optional("startsOn", "Ngày đó", "date")),
                filled(FormField.optional("startsRole", "Cung cấp với tư cách", "select")
                        .options(ROLES)),
                filled(FormField.optional("urgentReason", "Lý do khẩn", "text").hint("Chỉ điền khi phải đăng ngay.")));
    }

    /** Whether the writer is asked if a text without diacritics is meant to be so. */
    boolean asksAboutDiacritics() {
        return form.all("confirmed").contains("no-diacritics")
                || (problem != null
                        && problem.errors().stream().anyMatch(e -> e.code().equals("not-vietnamese-with-diacritics")));
    }

    @Nullable
    String bodyError() {
        return FormErrors.of(problem, "body");
    }

    private FormField filled(FormField field) {
        return field.value(form.text(field.name())).error(FormErrors.of(problem, field.name()));
    }

    private static List<Option> withNone(List<Option> options) {
        List<Option> all = new ArrayList<>(List.of(new Option("", "Chưa chọn")));
        all.addAll(options);
        return all;
    }
}

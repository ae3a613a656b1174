package vn.congkhai.workflow.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.console.FormErrors;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.workflow.article.SupplyStart;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.obligations.RegisteringObligations;

/** The fields by which obligations are found and registered. */
final class ObligationFields {
    private static final Map<String, String> STATES =
            Map.of("OPEN", "Chưa đăng, còn hạn", "ON_TIME", "Đã đăng đúng hạn", "LATE", "Trễ hạn");

    private ObligationFields() {}

    static List<FormField> filter(Regulation regulation, @Nullable String state, @Nullable String unit) {
        List<Option> states = new ArrayList<>(List.of(new Option("", "Tất cả")));
        for (String name : List.of("OPEN", "LATE", "ON_TIME")) {
            states.add(new Option(name, STATES.getOrDefault(name, name)));
        }
        List<Option> units = new ArrayList<>(List.of(new Option("", "Mọi đơn vị")));
        regulation.units().forEach(one -> units.add(new Option(one.id(), one.name())));
        return List.of(
                FormField.optional("tinh-trang", "Tình trạng", "select")
                        .options(states)
                        .value(state),
                FormField.optional("don-vi", "Đơn vị", "select").options(units).value(unit));
    }

    /** The form of one obligation; an officer of a unit finds only his own unit in it. */
    static List<FormField> of(Regulation regulation, StaffMember by, FormValues form, @Nullable Problem problem) {
        List<Option> categories = new ArrayList<>(List.of(new Option("", "Chọn chuyên mục")));
        regulation.categories().forEach(category -> categories.add(new Option(category.slug(), category.name())));
        List<Option> units = regulation.units().stream()
                .filter(unit -> RegisteringObligations.mayFor(by, unit.id()))
                .map(unit -> new Option(unit.id(), unit.name()))
                .toList();
        List<FormField> fields = List.of(
                FormField.choice("unit", "Đơn vị phải cung cấp", units),
                FormField.required("title", "Nội dung phải cung cấp", "text").maxLength(300),
                FormField.required("number", "Số, ký hiệu", "text")
                        .hint("Của văn bản, dự án, đề tài phải đăng.")
                        .maxLength(100),
                FormField.choice("category", "Chuyên mục", categories),
                FormField.choice("startsEvent", "Thời hạn tính từ", WritingFields.EVENTS),
                FormField.required("startsOn", "Ngày đó", "date"),
                FormField.optional("startsRole", "Cung cấp với tư cách", "select")
                        .options(WritingFields.ROLES));
        return fields.stream()
                .map(field -> field.value(form.text(field.name()))
                        .error(FormErrors.of(problem, field.name().startsWith("starts") ? "starts" : field.name())))
                .toList();
    }

    static RegisteringObligations.Wanted wanted(FormValues form) {
        return new RegisteringObligations.Wanted(
                form.given("category"), form.given("number"), form.given("title"), starts(form), form.given("unit"));
    }

    private static @Nullable SupplyStart starts(FormValues form) {
        Optional<SupplyStart.Event> event = named(SupplyStart.Event.values(), form.text("startsEvent"));
        LocalDate on = StaffForms.day(form, "startsOn");
        if (event.isEmpty() || on == null) return null;
        SupplyStart.SupplierRole role = named(SupplyStart.SupplierRole.values(), form.text("startsRole"))
                .orElse(null);
        return new SupplyStart(event.get(), on, role);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}

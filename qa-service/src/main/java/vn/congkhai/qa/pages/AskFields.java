package vn.congkhai.qa.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.http.IncomingText;
import vn.congkhai.page.FormField;
import vn.congkhai.page.InvalidField;
import vn.congkhai.qa.asking.AskForm;
import vn.congkhai.qa.question.QuestionRefused.FieldFault;

/** The form of the page, with what was entered and what is wrong with it. */
final class AskFields {
    static final AskForm EMPTY = new AskForm(null, null, null, null, null, null, null, null, null, null);

    private AskFields() {}

    static AskForm read(HttpServletRequest request) {
        return new AskForm(
                entered(request, "subject"),
                entered(request, "text"),
                entered(request, "field"),
                entered(request, "name"),
                entered(request, "email"),
                entered(request, "phone"),
                entered(request, "address"),
                "true".equals(request.getParameter("consent")),
                uploaded(request),
                entered(request, "altcha"));
    }

    private static List<String> uploaded(HttpServletRequest request) {
        String[] ids = request.getParameterValues("attachments");
        return ids == null ? List.of() : Arrays.asList(ids);
    }

    /** The form with these files too. */
    static AskForm with(AskForm form, List<String> attachments) {
        return new AskForm(
                form.subject(),
                form.text(),
                form.field(),
                form.name(),
                form.email(),
                form.phone(),
                form.address(),
                form.consent(),
                attachments,
                form.altcha());
    }

    static @Nullable String entered(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? null : IncomingText.nfc(value).replace("\r\n", "\n");
    }

    static List<FormField> of(AskForm form, List<FieldFault> faults) {
        Map<String, String> errors = messages(faults);
        return List.of(
                FormField.required("subject", "Tiêu đề", "text")
                        .maxLength(200)
                        .value(form.subject())
                        .error(errors.get("subject")),
                FormField.required("text", "Nội dung câu hỏi", "textarea")
                        .hint("Không cần ghi số giấy tờ tùy thân.")
                        .maxLength(10_000)
                        .value(form.text())
                        .error(errors.get("text")),
                FormField.optional("field", "Lĩnh vực", "text")
                        .hint("Ví dụ: hộ tịch, đất đai, xây dựng.")
                        .maxLength(300)
                        .value(form.field())
                        .error(errors.get("field")),
                FormField.required("name", "Họ và tên", "text")
                        .autocomplete("name")
                        .maxLength(300)
                        .value(form.name())
                        .error(errors.get("name")),
                FormField.optional("email", "Thư điện tử", "email")
                        .hint(
                                "Cần ít nhất một trong ba: thư điện tử, điện thoại, địa chỉ. Có thư điện tử thì nhận được trả lời qua thư.")
                        .autocomplete("email")
                        .maxLength(254)
                        .value(form.email())
                        .error(errors.get("email")),
                FormField.optional("phone", "Điện thoại", "tel")
                        .autocomplete("tel")
                        .maxLength(20)
                        .value(form.phone())
                        .error(errors.get("phone")),
                FormField.optional("address", "Địa chỉ", "text")
                        .autocomplete("street-address")
                        .maxLength(300)
                        .value(form.address())
                        .error(errors.get("address")));
    }

    static List<InvalidField> summary(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> new InvalidField(fault.field(), label(fault.field()) + ": " + fault.message()))
                .toList();
    }

    static Map<String, String> messages(List<FieldFault> faults) {
        Map<String, String> messages = new HashMap<>();
        faults.forEach(fault -> messages.putIfAbsent(fault.field(), fault.message()));
        return messages;
    }

    private static String label(String field) {
        return switch (field) {
            case "subject" -> "Tiêu đề";
            case "text" -> "Nội dung";
            case "field" -> "Lĩnh vực";
            case "name" -> "Họ và tên";
            case "email" -> "Thư điện tử";
            case "phone" -> "Điện thoại";
            case "address" -> "Địa chỉ";
            case "consent" -> "Đồng ý xử lý thông tin";
            case "attachments" -> "Tệp kèm theo";
            default -> "Biểu mẫu";
        };
    }
}

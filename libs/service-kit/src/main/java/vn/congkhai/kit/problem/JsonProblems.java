package vn.congkhai.kit.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem a body is that could not be read. Says where, never what our classes are called. */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 16; depth++) {
            if (cause instanceof ProblemException refusal) return refusal.problem();
            if (cause instanceof UnrecognizedPropertyException unknown) return Problems.unknownField(path(unknown));
            if (cause instanceof DatabindException wrong && !hasRefusal(wrong)) return wrongType(wrong);
            cause = cause.getCause();
        }
        return Problems.malformed("Nội dung gửi lên không phải là JSON hợp lệ.");
    }

    private static boolean hasRefusal(Throwable failure) {
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 16; depth++) {
            if (cause instanceof ProblemException || cause instanceof UnrecognizedPropertyException) return true;
            cause = cause.getCause();
        }
        return false;
    }

    private static Problem wrongType(DatabindException failure) {
        String path = path(failure);
        if (path.isEmpty()) return Problems.malformed("Nội dung JSON không có cấu trúc cần thiết.");
        var error = new FieldError(path, "malformed", "Giá trị sai kiểu hoặc không đọc được.");
        return new Problem(
                400, "malformed", "Nội dung JSON có giá trị sai kiểu.", null, null, List.of(error), Map.of(), Map.of());
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }
}

package vn.congkhai.kit.problem;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which problem an exception is. Only what is nobody's bad input becomes 500. */
final class ProblemOf {
    private ProblemOf() {}

    static Problem exception(Throwable failure) {
        return switch (failure) {
            case ProblemException e -> e.problem();
            case HttpMessageNotReadableException e -> JsonProblems.of(e);
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case TypeMismatchException e -> Problems.malformed("Giá trị sai kiểu.");
            case MissingServletRequestParameterException e ->
                Problems.invalidParameter(e.getParameterName(), "Thiếu tham số này.");
            case MissingServletRequestPartException e ->
                Problems.invalidParameter(e.getRequestPartName(), "Thiếu phần dữ liệu này.");
            case MaxUploadSizeExceededException e -> Problems.tooLarge();
            // A query string or form that is no UTF-8 is the visitor's mistake, not ours.
            case InvalidParameterException e -> Problems.malformed("Tham số không đọc được: hãy dùng mã UTF-8.");
            case MultipartException e -> nested(e, Problems.malformed("Dữ liệu nhiều phần không đọc được."));
            case HttpRequestMethodNotSupportedException e -> methodNotAllowed(e);
            case ServletRequestBindingException e -> Problems.malformed("Yêu cầu thiếu dữ liệu bắt buộc.");
            case ErrorResponse e -> Problems.ofStatus(e.getStatusCode().value());
            // Only a write that reached the database and was refused there is our own mistake.
            case MongoWriteException e -> Problems.ofStatus(500);
            case MongoException e -> Problems.unavailable();
            default -> nested(failure, Problems.ofStatus(500));
        };
    }

    /** A refusal may come wrapped, from a converter or a record's constructor. */
    private static Problem nested(Throwable failure, Problem otherwise) {
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 16; depth++) {
            if (cause instanceof ProblemException refusal) return refusal.problem();
            if (cause instanceof MongoException) return Problems.unavailable();
            cause = cause.getCause();
        }
        return otherwise;
    }

    /** A path that cannot be an id names nothing; a parameter that cannot be read is an error. */
    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        Problem problem = e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problems.notFound()
                : Problems.invalidParameter(e.getName(), "Giá trị không hợp lệ.");
        return nested(e, problem);
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        Collection<HttpMethod> supported = Objects.requireNonNullElse(e.getSupportedHttpMethods(), Set.of());
        String allow = supported.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        return Problems.withHeader(Problems.ofStatus(405), "Allow", allow);
    }
}

package vn.congkhai.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.congkhai.kit.problem.ProblemWriter;
import vn.congkhai.kit.problem.Problems;

/** A query string that is no UTF-8 is the visitor's mistake, where the container's exception would be taken for ours. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParameters {
    private final ProblemWriter writer;

    UnreadableParameters(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler(InvalidParameterException.class)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, Problems.malformed("Chuỗi truy vấn không hợp lệ."));
    }
}

package vn.congkhai.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/**
 * Refuses query parameters of {@code /api} that the controller does not read, and repeated ones that it reads once. Pages take
 * what comes: others put their own parameters into links to them.
 */
public final class KnownParameters implements HandlerInterceptor {
    private final Map<Method, Known> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null
                && handler instanceof HandlerMethod method
                && request.getRequestURI().startsWith("/api/"))
            check(query, known.computeIfAbsent(method.getMethod(), key -> Known.by(method)));
        return true;
    }

    private static void check(String query, Known known) {
        if (known.anything()) return;
        var seen = new HashSet<String>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) continue;
            String name = decode(pair.split("=", 2)[0]);
            if (!known.once().contains(name) && !known.often().contains(name))
                throw new ProblemException(Problems.unknownField(name));
            if (!seen.add(name) && !known.often().contains(name))
                throw new ProblemException(Problems.invalidParameter(name, "Tham số này chỉ được gửi một lần."));
        }
    }

    private static String decode(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problems.malformed("Chuỗi truy vấn không hợp lệ."));
        }
    }

    private record Known(Set<String> once, Set<String> often, boolean anything) {
        static Known by(HandlerMethod method) {
            var once = new HashSet<String>();
            var often = new HashSet<String>();
            boolean anything = false;
            for (MethodParameter parameter : method.getMethodParameters()) {
                var named = parameter.getParameterAnnotation(RequestParam.class);
                if (parameter.getParameterType() == Paging.class) once.addAll(Set.of("page", "size"));
                else if (parameter.hasParameterAnnotation(ModelAttribute.class)) anything = true;
                else if (named != null && Map.class.isAssignableFrom(parameter.getParameterType())) anything = true;
                else if (named != null) (isMany(parameter) ? often : once).add(name(parameter, named.name()));
                else if (isImplicit(parameter)) once.add(name(parameter, ""));
            }
            var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
            if (mapping != null)
                for (String condition : mapping.params()) once.add(condition.split("[!=]")[0]);
            return new Known(once, often, anything);
        }

        private static boolean isMany(MethodParameter parameter) {
            Class<?> type = parameter.getParameterType();
            return type.isArray() || Collection.class.isAssignableFrom(type);
        }

        /** Spring reads a simple argument without an annotation from the query. */
        private static boolean isImplicit(MethodParameter parameter) {
            return parameter.getParameterAnnotations().length == 0
                    && BeanUtils.isSimpleProperty(parameter.getParameterType());
        }

        private static String name(MethodParameter parameter, String given) {
            if (!given.isEmpty()) return given;
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            return Optional.ofNullable(parameter.getParameterName())
                    .orElseThrow(() -> new IllegalStateException(parameter + " has no name; compile with -parameters"));
        }
    }
}

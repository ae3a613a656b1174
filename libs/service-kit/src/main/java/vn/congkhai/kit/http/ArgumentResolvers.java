package vn.congkhai.kit.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/** Gives controllers {@link Paging} and {@link IfMatch}. */
public final class ArgumentResolvers {
    private ArgumentResolvers() {}

    /** {@code ?page=&size=}. */
    public static HandlerMethodArgumentResolver paging() {
        return of(
                Paging.class,
                request -> new Paging(
                        number(request, "page", 1, Integer.MAX_VALUE),
                        number(request, "size", Paging.DEFAULT_SIZE, Paging.MAX_SIZE)));
    }

    /** {@code If-Match}. */
    public static HandlerMethodArgumentResolver ifMatch() {
        return of(IfMatch.class, request -> ifMatch(request.getHeader("If-Match")));
    }

    /** An argument that depends only on its type and the request. */
    public static <T> HandlerMethodArgumentResolver of(Class<T> type, Function<NativeWebRequest, T> value) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == type;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return value.apply(request);
            }
        };
    }

    private static IfMatch ifMatch(@Nullable String header) {
        if (header == null) return new IfMatch(null);
        String tag = header.strip();
        if (!tag.matches("\"[0-9]{1,18}\""))
            throw new ProblemException(Problems.invalidParameter("If-Match", "Phải là một phiên bản, ví dụ \"3\"."));
        return new IfMatch(Long.valueOf(tag.substring(1, tag.length() - 1)));
    }

    private static int number(NativeWebRequest request, String name, int otherwise, int max) {
        String value = request.getParameter(name);
        if (value == null) return otherwise;
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > max)
            throw new ProblemException(Problems.invalidParameter(name, "Phải là số nguyên từ 1 đến " + max + "."));
        return Integer.parseInt(value);
    }
}

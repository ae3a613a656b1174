package vn.congkhai.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/** Gives controllers {@link Caller} and {@link CurrentPortal}. */
public final class CallerArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.hasParameterAnnotation(CurrentPortal.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == Caller.class ? caller() : portal(request);
    }

    /** Who calls now, in the thread of his request. */
    static Caller caller() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)
            return Caller.of(token.getToken());
        throw new ProblemException(Problems.unauthenticated());
    }

    private static String portal(NativeWebRequest request) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) throw new IllegalStateException("not a servlet request");
        return Door.portal(http).orElseThrow(() -> new ProblemException(Problems.wrongPortal()));
    }
}

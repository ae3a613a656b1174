package vn.congkhai.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Ngôn ngữ của khung trang. What the portal publishes stays Vietnamese; only the frame around it can be read in English. */
public enum Language {
    /** Tiếng Việt. */
    VI,
    /** English. */
    EN;

    /** Name of the cookie that keeps a reader's choice. */
    public static final String COOKIE = "ck-lang";

    /** Path at which a reader chooses. */
    public static final String PATH = "/ngon-ngu";

    /** BCP 47. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is not in use. */
    public Language other() {
        return this == VI ? EN : VI;
    }

    /** The language with that code; Vietnamese for everything unknown. */
    public static Language of(String code) {
        return code.equals("en") ? EN : VI;
    }

    /** What the reader behind the current request has chosen; Vietnamese where nobody chose. */
    static Language ofRequest() {
        HttpServletRequest request = request();
        Cookie[] cookies = request == null ? null : request.getCookies();
        if (cookies == null) return VI;
        for (Cookie cookie : cookies) if (cookie.getName().equals(COOKIE)) return of(cookie.getValue());
        return VI;
    }

    /** Path and query of the current request, "/" outside of one. */
    static String addressOfRequest() {
        HttpServletRequest request = request();
        if (request == null || !request.getMethod().equals("GET")) return "/";
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static @org.jspecify.annotations.Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}

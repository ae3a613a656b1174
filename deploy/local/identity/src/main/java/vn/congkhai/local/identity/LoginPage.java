package vn.congkhai.local.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Trang đăng nhập: the form for the demo accounts; it needs no script. */
@RestController
class LoginPage {
    private final String template;

    LoginPage(@Value("classpath:login.html") Resource file) throws IOException {
        template = file.getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(CsrfToken token, @RequestParam(required = false) @Nullable String error) {
        return template.replace(
                        "{{error}}", error == null ? "" : "<p role=\"alert\">Tài khoản hoặc mật khẩu không đúng.</p>")
                .replace("{{csrf-name}}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{{csrf-token}}", HtmlUtils.htmlEscape(token.getToken()));
    }
}

package vn.congkhai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A browser signs in, works, and leaves; nobody else works for it. */
class SigningInIT extends AtTheIssuer {

    @Test
    void who_is_not_signed_in_is_sent_to_the_login_and_back_to_the_page_he_wanted() throws Exception {
        HttpResponse<String> refused = get(HOST, "/bien-tap?trang=2", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(303);
        String login = location(refused);
        assertThat(login).isEqualTo("/dang-nhap?tiep=%2Fbien-tap%3Ftrang%3D2");

        HttpResponse<String> begun = get(HOST, login);
        Map<String, String> asked = query(location(begun));
        assertThat(location(begun)).startsWith(ISSUER + "/oauth2/authorize?");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://" + HOST + "/dang-nhap/tro-ve")
                .containsKeys("state", "nonce", "code_challenge");

        HttpResponse<String> ended = comeBack(begun, "quan8", asked.get("state"));
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(location(ended)).isEqualTo("/bien-tap?trang=2");
    }

    @Test
    void the_cookie_is_unreadable_and_the_service_sees_the_token_alone() throws Exception {
        String session = signIn("quan8");
        assertThat(session).startsWith("__Host-session=");
        assertThat(setCookie(signedIn("quan8"), "__Host-session="))
                .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");

        assertThat(get(HOST, "/bien-tap", "Cookie", session + "; ngon-ngu=en").statusCode())
                .isEqualTo(200);
        var seen = backend(Service.WORKFLOW).seen().headers();
        assertThat(seen.getFirst("Authorization")).isEqualTo("Bearer the-token");
        assertThat(seen.getFirst("Cookie")).isEqualTo("ngon-ngu=en");
    }

    @Test
    void a_forged_a_foreign_and_an_ended_session_are_none() throws Exception {
        String session = signIn("quan8");
        String forged = session.substring(0, session.length() - 3) + "AAA";
        assertThat(get(HOST, "/bien-tap", "Cookie", forged, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("krongpac.localhost", "/bien-tap", "Cookie", session, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_machine_without_a_session_is_not_sent_to_a_login_it_cannot_use() throws Exception {
        backend(Service.WORKFLOW).answer("/bien-tap/may", 401, "{}");
        assertThat(get(HOST, "/bien-tap/may", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(backend(Service.WORKFLOW).seen().headers().getFirst("Authorization"))
                .isNull();
    }

    @Test
    void another_site_cannot_act_for_a_person() throws Exception {
        String session = signIn("quan8");
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(post(HOST, "/api/articles", body, "Cookie", session).statusCode())
                .isEqualTo(403);
        assertThat(post(HOST, "/api/articles", body, "Cookie", session, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(HOST, "/api/articles", body, "Cookie", session, "Origin", "http://krongpac.localhost")
                        .body())
                .contains("other-site");
        assertThat(post(HOST, "/api/articles", body, "Cookie", session, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(HOST, "/api/articles", body, "Cookie", session, "Origin", "http://" + HOST)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_login_that_was_not_begun_here_or_is_of_another_portal_fails() throws Exception {
        HttpResponse<String> begun = get(HOST, "/dang-nhap");
        assertThat(comeBack(begun, "quan8", "other-state").statusCode()).isEqualTo(400);
        assertThat(get(HOST, "/dang-nhap/tro-ve?code=x&state=y").statusCode()).isEqualTo(400);
        String state = query(location(begun)).get("state");
        assertThat(comeBack(begun, "krongpac", state).statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_of_an_earlier_login_is_not_accepted() throws Exception {
        HttpResponse<String> begun = get(HOST, "/dang-nhap");
        issue("quan8", "another nonce");
        String state = query(location(begun)).get("state");
        assertThat(get(HOST, "/dang-nhap/tro-ve?code=abc&state=" + state, "Cookie", attempt(begun))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobody_is_sent_to_strangers() {
        for (String next :
                new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example", "%09//evil.example"}) {
            HttpResponse<String> begun = get(HOST, "/dang-nhap?tiep=" + next);
            assertThat(begun.statusCode()).isEqualTo(303);
            assertThat(location(begun)).startsWith(ISSUER);
        }
        assertThat(LoginController.isOwnPath("/\\evil.example")).isFalse();
        assertThat(LoginController.isOwnPath("//evil.example")).isFalse();
    }

    @Test
    void leaving_takes_the_session_away() throws Exception {
        String session = signIn("quan8");
        HttpResponse<String> left =
                post(HOST, "/dang-xuat", new byte[0], "Cookie", session, "Sec-Fetch-Site", "same-origin");
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(setCookie(left, "__Host-session=")).contains("__Host-session=;", "Max-Age=0");
        assertThat(post(HOST, "/dang-xuat", new byte[0], "Cookie", session).statusCode())
                .isEqualTo(403);
    }
}

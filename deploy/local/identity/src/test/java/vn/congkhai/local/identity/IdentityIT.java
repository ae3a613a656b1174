package vn.congkhai.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.congkhai.regulation.proof.Proves;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityIT {
    private static final String PASSWORD = "m4t-khau-thu";
    private static final String RETURN = "http://quan8.localhost:18080/dang-nhap/tro-ve";

    @TempDir
    static Path data;

    private final int port = freePort();
    private final int smtpPort = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;

    @BeforeAll
    void start() {
        SpringApplication identity = new SpringApplication(IdentityApplication.class);
        application = identity.run(
                "--server.port=" + port,
                "--congkhai.issuer=http://localhost:" + port,
                "--congkhai.data=" + data,
                "--congkhai.regulations=" + Path.of("../../../regulations"),
                "--congkhai.public-port=18080",
                "--congkhai.smtp-port=" + smtpPort,
                "--congkhai.demo-password=" + PASSWORD,
                "--congkhai.token-secret=token-secret",
                "--congkhai.client-secret=client-secret",
                "--logging.structured.format.console=",
                "--logging.level.root=warn");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void a_demo_token_says_who_and_where_for_eight_hours_and_verifies_with_the_published_key() throws Exception {
        SignedJWT token = SignedJWT.parse(token("head@quan8"));

        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("head@quan8");
        assertThat(claims.getStringClaim("portal")).isEqualTo("quan8");
        assertThat(claims.getStringClaim("name")).isNotBlank();
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + port);
        assertThat(claims.getExpirationTime().toInstant())
                .isAfter(Instant.now().plus(Duration.ofHours(8).minusMinutes(5)));
        JWKSet keys = JWKSet.load(uri("/oauth2/jwks").toURL());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("signing-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_demo_token_needs_the_secret_and_a_known_account() throws Exception {
        assertThat(tokenResponse("head@quan8", "guessed").statusCode()).isEqualTo(403);
        assertThat(tokenResponse("nobody@quan8", "token-secret").statusCode()).isEqualTo(404);
    }

    @Test
    void a_browser_signs_in_with_code_and_proof_key() throws Exception {
        String verifier = "a".repeat(43);
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        String code = codeAfterLogin(browser, verifier);
        String body = form(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", RETURN, "code_verifier", verifier));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(uri("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", basic("gateway", "client-secret"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Matcher access = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(access.find()).isTrue();
        var claims = SignedJWT.parse(access.group(1)).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("deputy@quan8");
        assertThat(claims.getStringClaim("portal")).isEqualTo("quan8");
    }

    @Test
    @Proves("O04")
    void the_browser_is_told_to_remember_neither_account_nor_password() throws Exception {
        String page = get(client, uri("/login"), "text/html").body();
        assertThat(page)
                .containsPattern("<input id=\"username\"[^>]* autocomplete=\"off\"")
                .containsPattern("<input id=\"password\"[^>]* autocomplete=\"off\"")
                .doesNotContain("remember");
    }

    @Test
    void the_mailbox_keeps_what_smtp_took_and_shows_it_to_the_operator_alone() throws Exception {
        GreenMailUtil.sendTextEmail(
                "dan@example.org",
                "khong-tra-loi@quan8.example",
                "Câu hỏi của ông/bà đã được tiếp nhận",
                "Mã tra cứu: HD-XXXX",
                new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        HttpResponse<String> mails = mailbox("dan@example.org", "Bearer " + token("operator@ict"));
        assertThat(mails.statusCode()).isEqualTo(200);
        assertThat(mails.body())
                .contains("\"to\":\"dan@example.org\"", "\"from\":\"khong-tra-loi@quan8.example\"")
                .contains("Câu hỏi của ông/bà đã được tiếp nhận", "\"text\":\"Mã tra cứu: HD-XXXX\"");
        assertThat(mailbox("khac@example.org", "Bearer " + token("operator@ict"))
                        .body())
                .isEqualTo("{\"items\":[]}");
        assertThat(mailbox("", "Bearer " + token("head@quan8")).statusCode()).isEqualTo(403);
        assertThat(mailbox("", "Bearer x.y.z").statusCode()).isEqualTo(401);
        try (var files = Files.list(data.resolve("mailbox"))) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .singleElement()
                    .asString()
                    .endsWith(".eml");
        }
    }

    @Test
    void it_tells_when_it_is_ready() throws Exception {
        assertThat(get(client, uri("/actuator/health/readiness")).body()).contains("UP");
        assertThat(get(client, uri("/actuator/prometheus")).statusCode()).isEqualTo(200);
    }

    private String codeAfterLogin(HttpClient browser, String verifier) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        URI authorize = uri("/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "gateway",
                        "scope", "openid profile",
                        "state", "xyz",
                        "redirect_uri", RETURN,
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                        "code_challenge_method", "S256")));
        assertThat(get(browser, authorize, "text/html").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(browser, uri("/login"), "text/html").body());
        assertThat(csrf.find()).isTrue();
        String credentials = form(Map.of("username", "deputy@quan8", "password", PASSWORD, "_csrf", csrf.group(1)));
        HttpResponse<String> login = browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(credentials))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        URI back = uri("/").resolve(login.headers().firstValue("Location").orElseThrow());
        String location =
                get(browser, back, "text/html").headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(RETURN);
        Matcher code = Pattern.compile("code=([^&]+)").matcher(location);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> mailbox(String to, String authorization) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri("/mailbox/messages?to=" + to))
                        .header("Authorization", authorization)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token(String account) throws Exception {
        return tokenResponse(account, "token-secret").body();
    }

    private HttpResponse<String> tokenResponse(String account, String secret) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri("/demo/tokens?account=" + account))
                        .header("Congkhai-Token-Secret", secret)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, URI uri, String... accept) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        for (String type : accept) {
            request.header("Accept", type);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

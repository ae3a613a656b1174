package vn.congkhai.local.supervisor.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tokens of the demo accounts from the issuer on this machine. */
public final class Tokens {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int issuerPort;
    private final String secret;

    public Tokens(int issuerPort, String secret) {
        this.issuerPort = issuerPort;
        this.secret = secret;
    }

    /**
     * A fresh token, valid for eight hours.
     *
     * @throws UnknownAccountException if the issuer does not know the account
     * @throws IOException if the issuer does not answer
     */
    public String of(String account) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + issuerPort + "/demo/tokens?account="
                + URLEncoder.encode(account, StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(10))
                        .header("Congkhai-Token-Secret", secret)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200 -> answer.body();
            case 404 -> throw new UnknownAccountException(account);
            default -> throw new IOException("The issuer answers " + answer.statusCode());
        };
    }

    /** Nobody has this account. */
    public static final class UnknownAccountException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownAccountException(String account) {
            super("No account " + account);
        }
    }
}

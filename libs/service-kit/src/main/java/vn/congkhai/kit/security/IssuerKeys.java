package vn.congkhai.kit.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;

/**
 * The issuer's keys. Fetched when the first token comes, again when a token names an unknown key, and now and then; a key once known
 * stays usable while the issuer is down.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofMinutes(5);
    /** So that made-up key ids do not make us ask the issuer at every request. */
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private final URI uri;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable JWKSet keys;
    private volatile long fetchedAt;
    private volatile long attemptedAt = System.nanoTime() - BETWEEN_ATTEMPTS.toNanos();

    IssuerKeys(URI uri) {
        this.uri = uri;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        JWKSet known = keys;
        if (known == null || isOlder(fetchedAt, FRESH)) known = fetch();
        if (known == null) throw new ProblemException(Problems.unavailable());
        List<JWK> found = selector.select(known);
        if (!found.isEmpty()) return found;
        JWKSet fresh = fetch();
        return fresh == null ? List.of() : selector.select(fresh);
    }

    private @Nullable JWKSet fetch() {
        fetching.lock();
        try {
            if (!isOlder(attemptedAt, BETWEEN_ATTEMPTS)) return keys;
            attemptedAt = System.nanoTime();
            keys = ask();
            fetchedAt = System.nanoTime();
        } catch (IOException | ParseException e) {
            LOG.warn("the issuer's keys at {} cannot be read: {}", uri, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fetching.unlock();
        }
        return keys;
    }

    private JWKSet ask() throws IOException, ParseException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException("status " + response.statusCode());
        return JWKSet.parse(response.body());
    }

    private static boolean isOlder(long nanos, Duration age) {
        return System.nanoTime() - nanos >= age.toNanos();
    }
}

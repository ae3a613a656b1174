package vn.congkhai.kit.idempotency;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.congkhai.kit.http.BodyLimit;
import vn.congkhai.kit.json.CanonicalJson;
import vn.congkhai.kit.problem.Problem;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.ProblemWriter;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.kit.security.Door;

/**
 * Answers a repeated command with the answer of the first. The key belongs to an account and a portal, or to a portal and an endpoint
 * where nobody is logged in. Between doing and storing the answer a crash is possible; the {@link CommandId} is then the same at the
 * next attempt, and the log knows it.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag");
    /** Answers that ask for another attempt must not be given to it. */
    private static final Set<String> TRY_AGAIN = Set.of("too-many-requests", "proof-required");

    private final StoredAnswers answers;
    private final ProblemWriter problems;
    private final Clock clock;
    private final KeyLocks locks = new KeyLocks();

    /** Works with the answers of one service. */
    public IdempotencyFilter(StoredAnswers answers, ProblemWriter problems, Clock clock) {
        this.answers = answers;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !COMMANDS.contains(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches())
            throw new ProblemException(
                    Problems.invalidParameter(HEADER, "Phải có 1 đến 128 ký tự ASCII nhìn thấy được."));
        String scopedKey = scope(request) + '\n' + key;
        var id = new CommandId(CanonicalJson.sha256Hex(scopedKey.getBytes(StandardCharsets.UTF_8)));
        request.setAttribute(CommandIds.ATTRIBUTE, id);
        try (KeyLocks.Held _ = locks.hold(id.value())) {
            answer(id, scopedKey, request, response, chain);
        }
    }

    private void answer(
            CommandId id, String scopedKey, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MessageDigest hash = CanonicalJson.sha256();
        HttpServletRequest readable = hash(request, hash);
        String fingerprint = HexFormat.of().formatHex(hash.digest());
        Optional<StoredAnswer> before = answers.find(id, scopedKey);
        if (before.isEmpty()) execute(id, scopedKey, fingerprint, readable, response, chain);
        else if (before.get().fingerprint().equals(fingerprint)) replay(before.get(), response);
        else problems.write(request, response, Problems.keyReused());
    }

    private void execute(
            CommandId id,
            String scopedKey,
            String fingerprint,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var cached = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, cached);
        if (cached.getStatus() < 500 && !asksForAnotherAttempt(request)) store(id, scopedKey, fingerprint, cached);
        cached.copyBodyToResponse();
    }

    private void store(CommandId id, String scopedKey, String fingerprint, ContentCachingResponseWrapper response) {
        var headers = new TreeMap<String, String>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) headers.put(name, value);
        }
        try {
            answers.store(
                    id,
                    scopedKey,
                    new StoredAnswer(fingerprint, response.getStatus(), headers, response.getContentAsByteArray()),
                    clock.instant());
        } catch (MongoException e) {
            // The command is done and must be acknowledged; a repetition finds it by its id in the log.
            LOG.warn("the answer of command {} could not be stored: {}", id.value(), e.toString());
        }
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** A file is not held in memory for its hash: method, path and length stand for it. */
    private static HttpServletRequest hash(HttpServletRequest request, MessageDigest hash) throws IOException {
        hash.update(endpoint(request).getBytes(StandardCharsets.UTF_8));
        String query = request.getQueryString();
        if (query != null) hash.update(("?" + query).getBytes(StandardCharsets.UTF_8));
        hash.update((byte) '\n');
        if (BodyLimit.isMultipart(request) || isForm(request)) {
            hash.update(Long.toString(request.getContentLengthLong()).getBytes(StandardCharsets.US_ASCII));
            return request;
        }
        byte[] body = request.getInputStream().readAllBytes();
        hash.update(body);
        return new BufferedRequest(request, body);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static String scope(HttpServletRequest request) {
        String portal = Door.portal(request).orElseThrow(() -> new ProblemException(Problems.wrongPortal()));
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)
            return portal + '\n' + token.getToken().getSubject();
        return portal + '\n' + endpoint(request);
    }

    private static String endpoint(HttpServletRequest request) {
        return request.getMethod() + ' ' + request.getRequestURI();
    }

    private static boolean asksForAnotherAttempt(HttpServletRequest request) {
        Problem problem = ProblemWriter.written(request);
        return problem != null && TRY_AGAIN.contains(problem.code());
    }
}

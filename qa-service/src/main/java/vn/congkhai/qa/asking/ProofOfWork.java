package vn.congkhai.qa.asking;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.kit.problem.ProblemException;

/**
 * Asks an address that has sent five questions within ten minutes to do a little work (ALTCHA) before the next one. Counts
 * are kept in this process only: a restart forgives.
 */
public final class ProofOfWork {
    private static final int FREE = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final long HARDNESS = 100_000;
    private static final int TOO_MANY_ADDRESSES = 10_000;

    private final Clock clock;
    private final boolean demanded;
    private final String hmacKey;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Deque<Instant>> asked = new ConcurrentHashMap<>();
    private final Patience patience;
    private final Map<String, Instant> spent = new ConcurrentHashMap<>();

    /** @param demanded false where no limits apply */
    public ProofOfWork(Clock clock, boolean demanded) {
        this.clock = clock;
        this.demanded = demanded;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.hmacKey = HexFormat.of().formatHex(key);
        this.patience = new Patience(clock, key);
    }

    /**
     * Lets the request pass, or asks for work.
     *
     * @throws ProblemException 403 proof-required with a challenge inside
     */
    public void require(String client, @Nullable String solution) {
        if (!demanded || recent(client) < FREE) return;
        if (solution != null && (patience.isPaidWith(solution) || isSolved(solution))) return;
        throw proofRequired();
    }

    /** Counts a question that was accepted, and spends the solution that came with it. */
    public void accepted(String client, @Nullable String solution) {
        if (!demanded) return;
        Instant now = clock.instant();
        forgetOld(now);
        asked.compute(client, (address, times) -> {
            Deque<Instant> kept = times == null ? new ArrayDeque<>() : new ArrayDeque<>(times);
            kept.addLast(now);
            while (kept.size() > FREE) kept.removeFirst();
            return kept;
        });
        if (solution == null) return;
        spent.put(solution, now);
        patience.spend(solution);
    }

    private long recent(String client) {
        Instant since = clock.instant().minus(WINDOW);
        Deque<Instant> times = asked.get(client);
        return times == null ? 0 : times.stream().filter(since::isBefore).count();
    }

    private void forgetOld(Instant now) {
        Instant since = now.minus(WINDOW);
        spent.values().removeIf(since::isAfter);
        if (asked.size() > TOO_MANY_ADDRESSES) asked.values().removeIf(times -> since.isAfter(times.getLast()));
    }

    private boolean isSolved(String solution) {
        if (spent.containsKey(solution)) return false;
        try {
            byte[] decoded = Base64.getDecoder().decode(solution);
            return Altcha.verifySolution(json.readValue(decoded, Altcha.Payload.class), hmacKey, true);
        } catch (Exception e) { // the library declares nothing narrower; whatever it stumbles over is no solution
            return false;
        }
    }

    private ProblemException proofRequired() {
        return ProblemException.of(
                        403,
                        "proof-required",
                        "Từ địa chỉ mạng này vừa có nhiều câu hỏi. Cần hoàn thành bước xác minh, hoặc thử lại sau 10 phút.")
                .with("challenge", challenge())
                .with("patience", patience.begin());
    }

    /** Work to be done, for the form that does it before it is asked to. */
    public Map<String, Object> challenge() {
        try {
            Altcha.Challenge made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setHmacKey(hmacKey)
                    .setMaxNumber(HARDNESS)
                    .setSecureRandomNumber(true)
                    .setExpires(clock.instant().plus(WINDOW).getEpochSecond()));
            return Map.of(
                    "algorithm", made.algorithm,
                    "challenge", made.challenge,
                    "maxnumber", made.maxnumber,
                    "salt", made.salt,
                    "signature", made.signature);
        } catch (Exception e) { // declared by the library; every JDK has the algorithms it needs
            throw new IllegalStateException("no challenge could be made", e);
        }
    }
}

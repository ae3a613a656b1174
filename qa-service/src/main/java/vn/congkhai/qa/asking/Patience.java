package vn.congkhai.qa.asking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The way for those whose browser runs no script: instead of working, wait half a minute. Nothing to see, hear or solve. A waiting
 * ticket is signed, lasts ten minutes and pays once.
 */
final class Patience {
    private static final String PREFIX = "cho.";
    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Clock clock;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<String, Instant> spent = new ConcurrentHashMap<>();

    Patience(Clock clock, byte[] key) {
        this.clock = clock;
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** A ticket for waiting from now. */
    String begin() {
        String from = clock.instant().getEpochSecond() + "." + Long.toHexString(random.nextLong());
        return PREFIX + from + "." + signature(from);
    }

    /** Whether that is one of our tickets, old enough, not too old and not used. */
    boolean isPaidWith(String ticket) {
        if (!ticket.matches("cho\\.\\d{1,12}\\.[0-9a-f]{1,16}\\.[A-Za-z0-9_-]{43}") || spent.containsKey(ticket))
            return false;
        String from = ticket.substring(PREFIX.length(), ticket.lastIndexOf('.'));
        byte[] given = ticket.substring(ticket.lastIndexOf('.') + 1).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(signature(from).getBytes(StandardCharsets.US_ASCII), given)) return false;
        Instant since = Instant.ofEpochSecond(Long.parseLong(from.substring(0, from.indexOf('.'))));
        Duration waited = Duration.between(since, clock.instant());
        return waited.compareTo(LEAST) >= 0 && waited.compareTo(MOST) <= 0;
    }

    void spend(String ticket) {
        if (!ticket.startsWith(PREFIX)) return;
        Instant now = clock.instant();
        spent.values().removeIf(at -> at.isBefore(now.minus(MOST)));
        spent.put(ticket, now);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + key.getAlgorithm(), e);
        }
    }
}

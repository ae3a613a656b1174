package vn.congkhai.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The door between gateway and services: the gateway chooses the portal by host and signs it, services believe only the signature.
 * The header is {@code <portal>.<epoch seconds>.<base64url(HMAC-SHA256(key, "<portal>.<epoch seconds>"))>}.
 */
public final class Door {
    /** Header with the signed portal. */
    public static final String PORTAL_HEADER = "X-Congkhai-Portal";

    /** Header with the address of the client. */
    public static final String CLIENT_HEADER = "X-Congkhai-Client";

    /** How old, or how far ahead, a signature may be. */
    public static final Duration VALIDITY = Duration.ofMinutes(2);

    private static final String PORTAL_ATTRIBUTE = Door.class.getName() + ".portal";
    private static final Pattern HEADER =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,62})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    /** @param base64Key the shared key, at least 32 bytes in base64 */
    public Door(String base64Key) {
        byte[] bytes = Base64.getDecoder().decode(base64Key.strip());
        if (bytes.length < 32) throw new IllegalArgumentException("congkhai.door-key needs at least 32 bytes");
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The header's value for a portal, signed now. */
    public String sign(String portal, Instant now) {
        String signed = portal + "." + now.getEpochSecond();
        return signed + "." + ENCODER.encodeToString(hmac(signed));
    }

    /** The portal, if the gateway signed it and did so just now. */
    public Optional<String> verify(@Nullable String header, Instant now) {
        if (header == null) return Optional.empty();
        var parts = HEADER.matcher(header);
        if (!parts.matches()) return Optional.empty();
        byte[] expected = ENCODER.encode(hmac(parts.group(1) + "." + parts.group(2)));
        if (!MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII)))
            return Optional.empty();
        var age = Duration.ofSeconds(now.getEpochSecond() - Long.parseLong(parts.group(2)))
                .abs();
        return age.compareTo(VALIDITY) > 0 ? Optional.empty() : Optional.of(parts.group(1));
    }

    /** The portal of a request that came through the door. */
    public static Optional<String> portal(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(PORTAL_ATTRIBUTE));
    }

    /** The address of the client, as the gateway saw it. */
    public static String client(HttpServletRequest request) {
        String client = request.getHeader(CLIENT_HEADER);
        return client == null ? request.getRemoteAddr() : client;
    }

    static void enter(HttpServletRequest request, String portal) {
        request.setAttribute(PORTAL_ATTRIBUTE, portal);
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}

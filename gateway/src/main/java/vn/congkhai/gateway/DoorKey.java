package vn.congkhai.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the portal of a request, which services believe for 120 seconds:
 * {@code <portal>.<epoch seconds>.<base64url(HMAC-SHA256(key, "<portal>.<epoch seconds>"))>}.
 */
final class DoorKey {
    static final String PORTAL_HEADER = "X-Congkhai-Portal";
    static final String CLIENT_HEADER = "X-Congkhai-Client";

    private static final int SHORTEST_KEY = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Clock realClock;
    /** A signature is the same for a whole second, and there are few portals. */
    private final Map<String, Signature> latest = new ConcurrentHashMap<>();

    /**
     * @param base64 the key the services share
     * @param realClock not the clock of decisions, which a test may shift
     */
    DoorKey(String base64, Clock realClock) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "CONGKHAI_DOOR_KEY: base64 of at least " + SHORTEST_KEY + " bytes is needed");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.realClock = realClock;
    }

    /** The header's value for a portal, now. */
    String sign(String portal) {
        long second = realClock.instant().getEpochSecond();
        Signature signature = latest.get(portal);
        if (signature == null || signature.second() != second) {
            String signed = portal + "." + second;
            signature = new Signature(second, signed + "." + ENCODER.encodeToString(hmac(signed)));
            latest.put(portal, signature);
        }
        return signature.value();
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

    private record Signature(long second, String value) {}
}

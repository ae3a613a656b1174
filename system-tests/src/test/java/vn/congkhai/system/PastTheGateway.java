package vn.congkhai.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Asks one process itself, as only the gateway may: with the key of this installation. */
final class PastTheGateway {
    private PastTheGateway() {}

    /** The public's door of a portal at that process. */
    static Door to(PortalInstance system, String process, String portal) {
        String claim = portal + "." + Instant.now().getEpochSecond();
        return system.visitor(portal)
                .onPort(system.processNow(process).path("port").asInt())
                .with("X-Congkhai-Portal", claim + "." + signature(system, claim));
    }

    private static String signature(PortalInstance system, String claim) {
        try {
            String key = Files.readString(system.data().resolve("secrets/door-key"));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.strip()), mac.getAlgorithm()));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(claim.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}

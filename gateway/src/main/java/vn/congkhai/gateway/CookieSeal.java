package vn.congkhai.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes text unreadable and unchangeable for whoever carries it: AES-256-GCM, under a key that the gateway's replicas share. The
 * name of the cookie is sealed in, so that one cookie cannot be passed off as another.
 */
final class CookieSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param key base64 of 32 bytes */
    CookieSeal(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES)
            throw new IllegalArgumentException("the session key has " + KEY_BYTES + " bytes");
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** base64url, fit for a cookie. */
    String seal(String cookie, String content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, cookie, nonce, content.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("sealing never fails with a sound key"));
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Empty if it was sealed under another key or for another cookie, or is no seal at all. */
    Optional<String> open(String cookie, String sealed) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed);
            if (both.length <= NONCE_BYTES) return Optional.empty();
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            byte[] content = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
            return apply(Cipher.DECRYPT_MODE, cookie, nonce, content)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> apply(int mode, String cookie, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(cookie.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(content));
        } catch (GeneralSecurityException forged) {
            return Optional.empty();
        }
    }
}

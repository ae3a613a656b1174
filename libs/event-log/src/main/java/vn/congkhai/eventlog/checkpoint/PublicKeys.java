package vn.congkhai.eventlog.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.eventlog.merkle.Hash;

/** The public halves of all keys that ever signed for a log; a key that was replaced still proves what it signed. */
public final class PublicKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final int ID_DIGITS = 16;

    private final Map<String, PublicKey> keys;

    private PublicKeys(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /**
     * Every key in the text.
     *
     * @throws IllegalArgumentException when there is none, or one is no Ed25519 key
     */
    public static PublicKeys parse(String pem) {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        Matcher blocks = PEM.matcher(pem);
        while (blocks.find()) {
            PublicKey key = key(blocks.group(1).replaceAll("\\s", ""));
            keys.put(id(key), key);
        }
        if (keys.isEmpty()) throw new IllegalArgumentException("no public key in PEM form");
        return new PublicKeys(keys);
    }

    private static PublicKey key(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 public key", e);
        }
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the key's DER form. */
    public static String id(PublicKey key) {
        return Hash.sha256(key.getEncoded()).hex().substring(0, ID_DIGITS);
    }

    static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Ids of the keys. */
    public Set<String> ids() {
        return Set.copyOf(keys.keySet());
    }

    /** Whether one of the keys signed the checkpoint. */
    public boolean signed(Checkpoint checkpoint) {
        return Optional.ofNullable(keys.get(checkpoint.keyId()))
                .map(key -> verifies(key, checkpoint))
                .orElse(false);
    }

    private static boolean verifies(PublicKey key, Checkpoint checkpoint) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(checkpoint.signed());
            return signature.verify(checkpoint.signature().bytes());
        } catch (java.security.SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }
}

package vn.congkhai.qa.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Mã theo dõi: {@code HD-XXXX-XXXX-XXXX-XXXX}, 80 random bits in Crockford's base 32. Whoever has it may follow the
 * question, so it is stored as a hash and printed nowhere.
 */
public record TrackingCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "HD";
    private static final int BYTES = 10;
    private static final int DIGITS = 16;
    private static final int GROUP = 4;

    /** The code of these 10 random bytes. */
    public static TrackingCode of(byte[] random) {
        if (random.length != BYTES) throw new IllegalArgumentException("a code is made of 80 bits");
        StringBuilder digits = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : random) {
            held = (held << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                digits.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return new TrackingCode(grouped(digits));
    }

    /**
     * What somebody typed: any case, with or without dashes and prefix, O for 0, I and L for 1; empty when it cannot be
     * a code.
     */
    public static Optional<TrackingCode> parse(String typed) {
        if (typed.length() > 64) return Optional.empty();
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (letters.length() == DIGITS + PREFIX.length() && letters.startsWith(PREFIX)) {
            letters = letters.substring(PREFIX.length());
        }
        String digits = letters.replace('O', '0').replace('I', '1').replace('L', '1');
        boolean wellFormed = digits.length() == DIGITS && digits.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return wellFormed ? Optional.of(new TrackingCode(grouped(digits))) : Optional.empty();
    }

    private static String grouped(CharSequence digits) {
        StringBuilder code = new StringBuilder(PREFIX);
        for (int i = 0; i < DIGITS; i += GROUP) code.append('-').append(digits, i, i + GROUP);
        return code.toString();
    }

    /** SHA-256 of the code, hexadecimal: by this it is found again. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "TrackingCode[hidden]";
    }
}

package vn.congkhai.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Nhận dạng và chuyển mã: recognises in which encoding a Vietnamese text arrived and converts it to Unicode. Every encoding is tried
 * and the one whose result looks most like Vietnamese wins; a text that is right already is never changed but for its normal
 * form. The caller keeps the original, which {@link Reading#originalSha256()} names.
 */
public final class LegacyText {

    /** Below this share of Vietnamese syllables nobody should be spared the question. */
    static final double CERTAIN = 0.85;

    /** By how much a conversion must beat the text as it stands. */
    static final double MARGIN = 0.1;

    /** Vietnamese letters that no other encoding, read wrongly, can produce: such a text came as Unicode. */
    private static final Pattern UNICODE_ONLY = Pattern.compile("[\u1EA0-\u1EF9ăĂđĐơƠưƯ]");

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private LegacyText() {}

    /**
     * What a text was taken for.
     *
     * @param text in Unicode, normal form C
     * @param score share of Vietnamese syllables in it, 0 to 1
     * @param certain whether it can be used without asking
     * @param originalSha256 SHA-256 of the original's bytes (of a text: its UTF-8), lower-case hexadecimal
     */
    public record Reading(LegacyEncoding encoding, String text, double score, boolean certain, String originalSha256) {

        /** Whether the text is not what arrived, beyond its normal form. */
        public boolean isConverted() {
            return encoding != LegacyEncoding.UNICODE && encoding != LegacyEncoding.UNICODE_DECOMPOSED;
        }
    }

    /** Reads a pasted text. */
    public static Reading read(String text) {
        return best(text, sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads the bytes of a file: UTF-8 where they are, otherwise as an old Vietnamese program wrote them. */
    public static Reading read(byte[] bytes) {
        String sha256 = sha256(bytes);
        return utf8(bytes).map(text -> best(text, sha256)).orElseGet(() -> best(SingleBytes.toText(bytes), sha256));
    }

    private static Reading best(String original, String sha256) {
        String composed = VietnameseText.nfc(original);
        LegacyEncoding asIs = composed.equals(original) ? LegacyEncoding.UNICODE : LegacyEncoding.UNICODE_DECOMPOSED;
        double kept = VietnameseLikeness.of(composed);
        boolean unicode = kept >= CERTAIN || UNICODE_ONLY.matcher(composed).find();
        Reading best = new Reading(asIs, composed, kept, unicode, sha256);
        for (Candidate candidate : candidates(original)) {
            double score = VietnameseLikeness.of(candidate.text());
            if (score > best.score() && score >= kept + MARGIN) {
                best = new Reading(candidate.encoding(), candidate.text(), score, score >= CERTAIN, sha256);
            }
        }
        return best;
    }

    private record Candidate(LegacyEncoding encoding, String text) {}

    private static List<Candidate> candidates(String text) {
        if (text.chars().noneMatch(c -> c >= 0x80 && Character.isLetter(c))) {
            return List.of(new Candidate(LegacyEncoding.VIQR, Viqr.decode(text)));
        }
        List<Candidate> candidates = new ArrayList<>();
        SingleBytes.of(text).ifPresent(bytes -> {
            utf8(bytes).ifPresent(read -> candidates.add(new Candidate(LegacyEncoding.MOJIBAKE, nfc(read))));
            candidates.add(new Candidate(LegacyEncoding.WINDOWS_1258, nfc(new String(bytes, WINDOWS_1258))));
        });
        candidates.add(new Candidate(LegacyEncoding.TCVN3, CharacterTable.TCVN3.decode(text)));
        candidates.add(new Candidate(LegacyEncoding.VNI, CharacterTable.VNI.decode(text)));
        return candidates;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new LinkageError("This JDK has no SHA-256", everyJdkHasIt);
        }
    }

    /** Bytes that were read one by one as windows-1252, and back; its five gaps are the control characters browsers use. */
    static final class SingleBytes {

        private SingleBytes() {}

        static Optional<byte[]> of(String text) {
            byte[] bytes = new byte[text.length()];
            for (int i = 0; i < bytes.length; i++) {
                char c = text.charAt(i);
                byte[] one = c >= 0x80 && c < 0xA0 ? new byte[] {(byte) c} : encode(c);
                if (one.length != 1) {
                    return Optional.empty();
                }
                bytes[i] = one[0];
            }
            return Optional.of(bytes);
        }

        static String toText(byte[] bytes) {
            StringBuilder text = new StringBuilder(bytes.length);
            for (byte one : bytes) {
                String read = new String(new byte[] {one}, WINDOWS_1252);
                text.append(read.equals("\uFFFD") ? (char) (one & 0xFF) : read.charAt(0));
            }
            return text.toString();
        }

        private static byte[] encode(char c) {
            try {
                ByteBuffer one = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
                byte[] bytes = new byte[one.remaining()];
                one.get(bytes);
                return bytes;
            } catch (CharacterCodingException unknown) {
                return new byte[0];
            }
        }
    }
}

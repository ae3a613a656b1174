package vn.congkhai.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The path of a request, decoded once. Routing, checks and logs use this form alone, so that no spelling of a path reaches
 * what another spelling of it does not.
 *
 * @param decoded begins with a slash
 */
record RequestPath(String decoded) {
    private static final Pattern ENCODED_SLASH = Pattern.compile("%2f|%5c", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODED_TWICE = Pattern.compile("%[0-9a-fA-F]{2}");
    /** By place, however badly it is spelt there, and by shape everywhere. */
    private static final Pattern QUESTION_CODE = Pattern.compile(
            "(?<=^/hoi-dap/theo-doi/)[^/]+|(?<=^/api/questions/)HD[^/]*|HD-[0-9A-Z]{4}[^/]*", Pattern.CASE_INSENSITIVE);

    /**
     * Decodes the path as it came.
     *
     * @throws Refusal for a path that two programs could read differently
     */
    static RequestPath of(String raw) {
        if (!raw.startsWith("/") || ENCODED_SLASH.matcher(raw).find()) throw Refusal.malformedPath();
        String decoded = decode(raw);
        if (decoded.chars().anyMatch(RequestPath::isForbidden)
                || decoded.contains("//")
                || ENCODED_TWICE.matcher(decoded).find()) {
            throw Refusal.malformedPath();
        }
        for (String segment : decoded.split("/")) {
            if (segment.equals(".") || segment.equals("..")) throw Refusal.malformedPath();
        }
        return new RequestPath(decoded);
    }

    /** Whether the path is that one or below it. */
    boolean isUnder(String root) {
        return decoded.startsWith(root) && (decoded.length() == root.length() || decoded.charAt(root.length()) == '/');
    }

    /** What stands between the slashes, without the empty first. */
    List<String> segments() {
        return List.of(decoded.substring(1).split("/", -1));
    }

    /** Whether only machines ask here, so that a browser's Accept header does not make an error a page. */
    boolean isApi() {
        return isUnder("/api") || isUnder("/.well-known") || isUnder("/actuator");
    }

    /** Whether only staff go there, with a browser: without a session the way leads to the login. */
    boolean isConsole() {
        return isUnder(RouteTable.EDITORS)
                || isUnder(RouteTable.AUDITORS)
                || isUnder(RouteTable.RECEPTION)
                || isUnder(RouteTable.OPERATORS);
    }

    /** Where a person at work goes: pages of the consoles, and what they ask by themselves. */
    boolean isStaffs() {
        return isConsole() || (isUnder("/api") && !isUnder("/api/public") && !isUnder("/api/search"));
    }

    /** The path for logs: the code of a question is a key to personal data. */
    String masked() {
        return QUESTION_CODE.matcher(decoded).replaceAll("HD-***");
    }

    /** Control characters, the backslash that is a slash elsewhere, and the semicolon of matrix parameters. */
    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) || character == '\\' || character == ';';
    }

    private static String decode(String raw) {
        if (raw.indexOf('%') < 0) return raw;
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char character = raw.charAt(at);
            if (character != '%') {
                bytes.writeBytes(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (at + 2 >= raw.length()) throw Refusal.malformedPath();
            int high = Character.digit(raw.charAt(at + 1), 16);
            int low = Character.digit(raw.charAt(at + 2), 16);
            if (high < 0 || low < 0) throw Refusal.malformedPath();
            bytes.write(high << 4 | low);
            at += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.malformedPath();
        }
    }
}

package vn.congkhai.workflow.attachments;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/** Media types by content: what a client calls a file is only asked where containers look alike. */
final class ContentTypes {
    /** How many leading bytes are looked at. */
    static final int LOOKED_AT = 512;

    private static final String BINARY = "application/octet-stream";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final HexFormat HEX = HexFormat.of();

    private ContentTypes() {}

    /** The media type of a file that begins with these bytes. */
    static String of(byte[] head, String name) {
        if (starts(head, 0, "255044462d")) return "application/pdf";
        if (starts(head, 0, "89504e470d0a1a0a")) return "image/png";
        if (starts(head, 0, "ffd8ff")) return "image/jpeg";
        if (starts(head, 0, "474946383761") || starts(head, 0, "474946383961")) return "image/gif";
        if (starts(head, 0, "52494646") && starts(head, 8, "57454250")) return "image/webp";
        if (starts(head, 4, "66747970")) return "video/mp4";
        if (starts(head, 0, "1a45dfa3")) return ebml(head);
        if (starts(head, 0, "494433") || isMp3Frame(head)) return "audio/mpeg";
        if (starts(head, 0, "504b0304") || starts(head, 0, "504b0506")) return zipped(head, name);
        if (starts(head, 0, "d0cf11e0a1b11ae1")) return oldOffice(name);
        if (starts(head, 0, "526172211a07")) return "application/vnd.rar";
        if (starts(head, 0, "377abcaf271c")) return "application/x-7z-compressed";
        if (starts(head, 0, "7b5c727466")) return "application/rtf";
        if (!isText(head)) return BINARY;
        return isCaptions(head) ? "text/vtt" : "text/plain";
    }

    /** Programs of any system: nobody publishes one on a portal of the State. */
    static boolean isProgram(byte[] head) {
        return starts(head, 0, "4d5a") // Windows
                || starts(head, 0, "7f454c46") // Linux
                || starts(head, 0, "cafebabe") // Java and macOS
                || starts(head, 0, "cffaedfe")
                || starts(head, 0, "2321"); // a script
    }

    /** Whether files of that type are archives inside. */
    static boolean isArchive(String type) {
        return type.equals("application/zip")
                || type.startsWith(OFFICE)
                || type.equals("application/vnd.oasis.opendocument.text");
    }

    /** WebM and Matroska share a container, whose document type stands among its first bytes. */
    private static String ebml(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("webm") ? "video/webm" : "video/x-matroska";
    }

    /** The header of an MPEG layer III frame, of version 1 or 2, with or without a checksum. */
    private static boolean isMp3Frame(byte[] head) {
        return Stream.of("fffb", "fffa", "fff3", "fff2").anyMatch(sync -> starts(head, 0, sync));
    }

    /** The first line of WebVTT is its name, alone or before a space. */
    private static boolean isCaptions(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.matches("(?s)\\x{FEFF}?WEBVTT(?:[ \\t\\r\\n].*)?");
    }

    private static String zipped(byte[] head, String name) {
        String entry = new String(head, StandardCharsets.ISO_8859_1);
        if (entry.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
            return "application/vnd.oasis.opendocument.text";
        }
        return switch (extension(name)) {
            case "docx" -> OFFICE + "wordprocessingml.document";
            case "xlsx" -> OFFICE + "spreadsheetml.sheet";
            case "pptx" -> OFFICE + "presentationml.presentation";
            default -> "application/zip";
        };
    }

    private static String oldOffice(String name) {
        return switch (extension(name)) {
            case "doc" -> "application/msword";
            case "xls" -> "application/vnd.ms-excel";
            case "ppt" -> "application/vnd.ms-powerpoint";
            default -> BINARY;
        };
    }

    /** Readable UTF-8, perhaps cut in the middle of a character. Markup counts as text: no browser may run it. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') return false;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(LOOKED_AT + 1), false);
        return !result.isError();
    }

    private static boolean starts(byte[] head, int offset, String hex) {
        byte[] magic = HEX.parseHex(hex);
        return head.length >= offset + magic.length
                && Arrays.equals(head, offset, offset + magic.length, magic, 0, magic.length);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}

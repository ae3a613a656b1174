package vn.congkhai.qa.files;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;

/** Loại tệp by its name's ending. Files are only ever handed out for saving, never shown in the page's own place. */
final class FileKind {
    private static final String UNKNOWN = "application/octet-stream";
    private static final int LONGEST_NAME = 150;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("heic", "image/heic"),
            Map.entry("txt", "text/plain"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("zip", "application/zip"));
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "js", "jar", "html", "htm", "svg", "lnk", "docm",
            "xlsm", "apk", "sh");

    private FileKind() {}

    /**
     * The media type of a file of this name.
     *
     * @throws ProblemException 415 for a program
     */
    static String of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (PROGRAMS.contains(ending)) {
            throw ProblemException.of(415, "unsupported-media-type", "Không nhận tệp chương trình hoặc trang mạng.");
        }
        return TYPES.getOrDefault(ending, UNKNOWN);
    }

    /** A name without folders and without characters that a header or a file system would stumble over. */
    static String cleaned(@Nullable String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\"<>:|?*]", "").strip();
        if (clean.isEmpty() || clean.equals(".")) return "tep";
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }
}

package vn.congkhai.page;

import java.util.Locale;

/** Dung lượng tệp như người Việt viết, với dấu phẩy thập phân. */
public final class FileSize {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private FileSize() {}

    /** "512 byte", "34 KB", "1,2 MB". */
    public static String of(long bytes) {
        if (bytes < 1_000) return bytes + " byte";
        if (bytes < 1_000_000) return Math.round(bytes / 1_000.0) + " KB";
        return String.format(VIETNAMESE, "%.1f MB", bytes / 1_000_000.0);
    }
}

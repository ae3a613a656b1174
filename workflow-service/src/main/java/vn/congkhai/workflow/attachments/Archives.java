package vn.congkhai.workflow.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks an archive into nothing, to know that it would not bury whoever opens it. Office documents are archives too. */
final class Archives {
    static final int MOST_ENTRIES = 5_000;
    static final long MOST_BYTES = 512L << 20;

    /** Above the first megabytes nothing honest packs better than this. */
    private static final long MOST_RATIO = 200;

    private static final long FREE_BYTES = 16L << 20;

    /** The archive is too large inside, or broken, for the reason in the message. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private Archives() {}

    /** @param packed size of the archive itself, in bytes */
    static void check(InputStream content, long packed) throws IOException, Refused {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) throw new Refused("Tệp nén có quá nhiều tệp bên trong.");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    boolean bomb = unpacked > FREE_BYTES && unpacked > packed * MOST_RATIO;
                    if (unpacked > MOST_BYTES || bomb) throw new Refused("Tệp nén bung ra quá lớn.");
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Refused("Tệp nén bị hỏng hoặc có mật khẩu.");
        }
        if (entries == 0) throw new Refused("Tệp nén không có gì bên trong.");
    }
}

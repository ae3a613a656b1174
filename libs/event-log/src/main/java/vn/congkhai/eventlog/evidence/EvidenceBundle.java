package vn.congkhai.eventlog.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.json.CanonicalForm;
import vn.congkhai.eventlog.verify.UnusableException;

/** The files of a bundle: {@value #MANIFEST}, {@value #COMMITS}, {@value #PROOFS} and so on, in a zip file. */
public final class EvidenceBundle {
    static final String FORMAT = "congkhai-evidence/1";
    static final String MANIFEST = "manifest.json";
    static final String COMMITS = "commits.jsonl";
    static final String PROOFS = "proofs.json";
    static final String CHECKPOINT = "checkpoint.json";
    static final String KEYS = "key.pem";
    static final String SERVED = "served.json";
    static final String TEXTS = "texts/";

    /** Far above any article's; a zip file can claim to unpack to anything. */
    private static final long LARGEST = 256L << 20;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    EvidenceBundle put(String name, byte[] content) {
        files.put(name, content.clone());
        return this;
    }

    EvidenceBundle put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    EvidenceBundle json(String name, @Nullable Object content) {
        return put(name, CanonicalForm.bytes(content));
    }

    byte @Nullable [] find(String name) {
        byte[] content = files.get(name);
        return content == null ? null : content.clone();
    }

    String text(String name) {
        byte[] content = files.get(name);
        if (content == null) throw new UnusableException("the bundle has no " + name);
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Writes the zip file; the same content gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The zip file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @throws UnusableException when it is no zip file, or far too large */
    static EvidenceBundle read(InputStream in) throws IOException {
        EvidenceBundle bundle = new EvidenceBundle();
        ZipInputStream zip = new ZipInputStream(in);
        long left = LARGEST;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
            left -= content.length;
            if (left < 0) throw new UnusableException("the bundle is larger than " + LARGEST + " bytes");
            bundle.put(entry.getName(), content);
        }
        if (bundle.files.isEmpty()) throw new UnusableException("no zip file");
        return bundle;
    }
}

package vn.congkhai.search.attached;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.congkhai.search.index.AttachedFile;
import vn.congkhai.search.index.LiveIndex;
import vn.congkhai.search.index.SearchIndex;

/**
 * Looks for files whose text nobody has read, reads one after the other and writes their subjects again. A subject is found without
 * them meanwhile; what is awaited stands in the index, so a kill forgets nothing.
 */
public final class FileReading implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final long INTERVAL_MILLIS = 500;
    private static final int AT_ONCE = 20;
    /** So many times a file is looked for that is not in the store; then not before the next start. */
    private static final int PATIENCE = 20;

    private final LiveIndex index;
    private final FileTexts texts;
    private final Map<String, Integer> missing = new HashMap<>();
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    /** Reads for that index. */
    public FileReading(LiveIndex index, FileTexts texts) {
        this.index = index;
        this.texts = texts;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) return;
        CountDownLatch until = new CountDownLatch(1);
        stopping = until;
        Thread.ofPlatform().name("file-reading").daemon().start(() -> run(until));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void run(CountDownLatch until) {
        try {
            while (!until.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) readAwaited(until);
        } catch (InterruptedException e) {
            LOG.warn("Attached files are not read any more: interrupted");
        }
    }

    private void readAwaited(CountDownLatch until) throws InterruptedException {
        SearchIndex current = index.current();
        try {
            int patient = AT_ONCE + missing.size();
            for (Map.Entry<String, List<AttachedFile>> subject :
                    current.awaiting(patient).entrySet()) {
                boolean read = false;
                for (AttachedFile file : subject.getValue()) {
                    if (until.getCount() == 0) return;
                    read |= texts.of(file) == null && isWorthATry(file) && read(file);
                }
                if (read) current.renew(subject.getKey());
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Attached files wait to be read", e);
        }
    }

    private boolean isWorthATry(AttachedFile file) {
        return missing.getOrDefault(file.sha256(), 0) < PATIENCE;
    }

    private boolean read(AttachedFile file) throws IOException, InterruptedException {
        boolean read = texts.read(file);
        if (read) missing.remove(file.sha256());
        else missing.merge(file.sha256(), 1, Integer::sum);
        return read;
    }
}

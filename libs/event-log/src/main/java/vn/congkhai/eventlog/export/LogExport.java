package vn.congkhai.eventlog.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;
import vn.congkhai.eventlog.verify.CommitEntry;
import vn.congkhai.eventlog.verify.LogSource;
import vn.congkhai.eventlog.verify.Slot;
import vn.congkhai.eventlog.verify.UnusableException;

/** Writes a log as lines: the header, then one canonical commit each. */
public final class LogExport {
    private LogExport() {}

    /**
     * Writes the whole log as it is at the start; what is committed meanwhile may follow.
     *
     * @return the number of commits
     * @throws UnusableException when a commit cannot be read
     */
    public static long write(LogSource log, Writer out) throws IOException {
        out.write(log.header().line());
        out.write('\n');
        long commits = 0;
        try (Stream<Slot> slots = log.slots()) {
            for (Iterator<Slot> found = slots.iterator(); found.hasNext(); ) {
                CommitEntry entry = found.next().entry();
                if (entry == null) throw new UnusableException("the commit behind " + commits + " cannot be read");
                out.write(entry.line());
                out.write('\n');
                commits++;
            }
        }
        return commits;
    }
}

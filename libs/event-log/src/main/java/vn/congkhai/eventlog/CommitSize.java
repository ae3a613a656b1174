package vn.congkhai.eventlog;

/** What a commit weighs, counted on the caller's thread: what would stop a batch is refused before it joins one. */
final class CommitSize {
    static final int MAX_BYTES = 1 << 20;
    /** Field names, times and numbers of an event, and of the commit around it. */
    private static final int FRAME = 200;

    private CommitSize() {}

    /**
     * Bytes of the commit as it is stored, not below the truth.
     *
     * @throws CommitTooLargeException above {@link #MAX_BYTES}
     * @throws IllegalArgumentException for text that no UTF-8 can hold
     */
    static int of(PendingCommit pending) {
        long bytes = FRAME;
        if (pending.commitId() != null) bytes += utf8(pending.commitId());
        for (PendingEvent event : pending.events()) {
            bytes += FRAME + utf8(event.id()) + utf8(event.type()) + 2 * utf8(event.aggregateId());
            bytes += utf8(event.payload());
            for (var entry : event.meta().entrySet()) {
                if (entry.getKey().indexOf('\0') >= 0) throw new IllegalArgumentException("a meta key with NUL");
                bytes += FRAME / 8 + utf8(entry.getKey()) + utf8(entry.getValue());
            }
        }
        if (bytes > MAX_BYTES) throw new CommitTooLargeException(bytes);
        return (int) bytes;
    }

    private static long utf8(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) bytes += 1;
            else if (unit < 0x800) bytes += 2;
            else if (!Character.isSurrogate(unit)) bytes += 3;
            else {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) throw new IllegalArgumentException("a lone surrogate: the log stores UTF-8");
                bytes += 4;
                i++;
            }
        }
        return bytes;
    }
}

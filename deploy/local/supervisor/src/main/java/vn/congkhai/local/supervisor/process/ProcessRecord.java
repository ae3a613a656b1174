package vn.congkhai.local.supervisor.process;

import java.time.Instant;

/**
 * A started process as it is remembered on disk.
 *
 * @param processStart when the operating system says it began: a later process with the same id is another one
 * @param restarts how often it was started again after it died, under this supervisor and the ones before
 */
public record ProcessRecord(
        String name, long pid, Instant processStart, Instant startedAt, int port, int restarts, String fingerprint) {}

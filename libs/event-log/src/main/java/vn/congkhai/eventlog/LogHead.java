package vn.congkhai.eventlog;

/**
 * How far a log reaches.
 *
 * @param epoch identity of this log; another value means another log, such as one restored from a backup
 * @param position of the last commit, 0 when there is none
 * @param events how many events there are up to it; they are numbered from 1 without holes
 */
public record LogHead(String epoch, long position, long events) {}

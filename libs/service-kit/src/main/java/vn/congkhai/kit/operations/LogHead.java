package vn.congkhai.kit.operations;

/**
 * Where a log stands.
 *
 * @param service name of the service that writes it
 * @param epoch random id of the log, another one after a restore
 * @param head position of the last commit
 */
public record LogHead(String service, String epoch, long head) {}

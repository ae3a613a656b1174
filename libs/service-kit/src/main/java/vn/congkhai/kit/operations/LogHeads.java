package vn.congkhai.kit.operations;

import java.util.List;

/** The logs that this service writes; a bean of services that have one. */
@FunctionalInterface
public interface LogHeads {
    /** Reads the heads now. */
    List<LogHead> heads();
}

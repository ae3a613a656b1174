package vn.congkhai.regulation;

import java.util.List;

/** Collects the mistakes of one file, so that all are told at once. */
record Problems(String file, List<String> found) {

    void add(String path, String message) {
        found.add(file + ": " + (path.isEmpty() ? "" : path + ": ") + message);
    }
}

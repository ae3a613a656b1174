package vn.congkhai.regulation;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the mistakes of one file, so that all are told at once, each with its line and the clause it is about. */
final class Problems {

    private final String file;
    private final List<String> found;
    private @Nullable Supplier<Places> reader;
    private @Nullable Places places;

    Problems(String file, List<String> found) {
        this.file = file;
        this.found = found;
    }

    /** From where lines are known; read only when there is a mistake to tell. */
    void locate(Supplier<Places> places) {
        this.reader = places;
    }

    void add(String path, String message) {
        Places known = places();
        int line = known == null ? 0 : known.line(path);
        String clause = known == null ? null : known.clause(path);
        found.add(file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ") + message
                + (clause == null ? "" : " [" + clause + "]"));
    }

    private @Nullable Places places() {
        if (places == null && reader != null) {
            places = reader.get();
        }
        return places;
    }
}

package vn.congkhai.system.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Nearest-rank percentiles of a set of durations in milliseconds. */
final class Percentiles {
    private final long[] sorted;

    Percentiles(Collection<Long> milliseconds) {
        this.sorted = milliseconds.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    long at(int percent) {
        if (sorted.length == 0) return -1;
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", sorted.length);
        figures.put("p50", at(50));
        figures.put("p99", at(99));
        figures.put("max", sorted.length == 0 ? -1 : Arrays.stream(sorted).max().getAsLong());
        return figures;
    }
}

package vn.congkhai.system.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.congkhai.system.faults.FaultReport;
import vn.congkhai.system.faults.FaultRun;
import vn.congkhai.system.faults.Stores;

/**
 * The event log on the embedded server: appends against Axon's MongoDB extension and against plain inserts, reads and replays at
 * two sizes, and three runs of faults with the same run against the extension. {@code event-log [append] [read] [faults] [--seed
 * N]}; without a part, all of them.
 */
final class EventLogBench {
    private static final List<String> PARTS = List.of("append", "read", "faults");
    private static final int FAULT_RUNS = 3;
    private static final int FAULTY_SECONDS = 20;

    private EventLogBench() {}

    static Map<String, Object> run(List<String> given) throws Exception {
        boolean all = given.stream().noneMatch(PARTS::contains);
        Map<String, Object> figures = new LinkedHashMap<>();
        if (all || given.contains("append")) figures.put("append", new AppendBench().run());
        if (all || given.contains("read")) figures.put("read", new ReadBench().run());
        if (all || given.contains("faults")) figures.put("faults", faults(seed(given)));
        return figures;
    }

    private static long seed(List<String> given) {
        int at = given.indexOf("--seed");
        return at < 0 ? new Random().nextLong() : Long.parseLong(given.get(at + 1));
    }

    private static Map<String, Object> faults(long seed) throws Exception {
        List<Map<String, Object>> ours = new ArrayList<>();
        for (int run = 0; run < FAULT_RUNS; run++) {
            ours.add(FaultRun.run(Stores.COMMIT_LOG, seed + run, FAULTY_SECONDS).figures());
        }
        FaultReport axonMongo = FaultRun.run(Stores.AXON_MONGO, seed, FAULTY_SECONDS);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("eventLog", ours);
        figures.put("axonMongo", axonMongo.figures());
        return figures;
    }
}

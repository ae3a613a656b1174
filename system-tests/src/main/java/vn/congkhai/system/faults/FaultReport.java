package vn.congkhai.system.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a run went.
 *
 * @param kills of writers
 * @param ambiguous outcomes that were unclear and have been found out
 * @param findings what is wrong, by invariant; empty when nothing is
 */
public record FaultReport(
        Stores store,
        long seed,
        int kills,
        int serverKills,
        int acknowledged,
        long ambiguous,
        Map<String, String> findings) {
    /** Whether enough went wrong around the store to prove anything. A store without a notion of doubt is not asked for one. */
    public boolean counts() {
        return kills >= FaultRun.KILLS_TO_COUNT
                && acknowledged >= FaultRun.ACKS_TO_COUNT
                && (ambiguous >= 1 || store == Stores.AXON_MONGO);
    }

    /** For printing. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seed", seed);
        figures.put("counts", counts());
        figures.put("killedWriters", kills);
        figures.put("killedServers", serverKills);
        figures.put("acknowledged", acknowledged);
        figures.put("ambiguousResolved", ambiguous);
        figures.put("findings", findings);
        return figures;
    }
}

package vn.congkhai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules for online public services (dịch vụ công trực tuyến).
 *
 * @param minimumLevelRule least level (1 to 4) of a service with forms; no value where the text sets none
 * @param roadmap level to be reached by a year, null where the text names none
 * @param supply times by which the information about services is owed
 * @param duties what the section must be and show
 */
public record ServiceRules(
        Stated<Integer> minimumLevelRule, @Nullable Roadmap roadmap, List<Supply> supply, ServiceDuties duties) {

    public ServiceRules {
        supply = List.copyOf(supply);
    }

    /** Least level of a service with forms, null where the text sets none. */
    public @Nullable Integer minimumLevel() {
        return minimumLevelRule.value();
    }

    /** Full citation of the minimum's clause, or null. */
    public @Nullable String clause() {
        return minimumLevelRule.authority().clause();
    }

    /** Lộ trình: a level to be reached by the end of a year. */
    public record Roadmap(int level, int year, Authority authority) {}
}

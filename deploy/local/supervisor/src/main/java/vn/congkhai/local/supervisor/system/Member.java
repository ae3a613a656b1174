package vn.congkhai.local.supervisor.system;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One process of the system: a part, or one of its replicas. Only search-service has replicas, each complete by itself.
 *
 * @param number 1 for the part itself; {@code search-service-2} has 2
 */
public record Member(Part part, int number) {
    /** What the sixteen ports from the gateway's have room for, with one to spare. */
    public static final int MOST_REPLICAS = 4;

    /** Behind those of the parts: the second replica has 12. */
    private static final int OFFSET_OF_REPLICAS = 10;

    static final int HIGHEST_OFFSET = OFFSET_OF_REPLICAS + MOST_REPLICAS;

    static Member of(Part part) {
        return new Member(part, 1);
    }

    /** The name of the process, of its log, of its directory, and its own towards Kafka. */
    public String name() {
        return number == 1 ? part.processName() : part.processName() + "-" + number;
    }

    /** From the gateway's port. */
    int offset() {
        return number == 1 ? part.offset() : OFFSET_OF_REPLICAS + number;
    }

    /** All processes of a system with so many replicas, in the order in which people see them. */
    static List<Member> all(int searchReplicas) {
        return Arrays.stream(Part.values())
                .flatMap(part -> of(part, searchReplicas))
                .toList();
    }

    /** What needs what: a wave is started when the one before it works, and ended before it. */
    static List<List<Member>> waves(int searchReplicas) {
        return Part.waves().stream()
                .map(wave ->
                        wave.stream().flatMap(part -> of(part, searchReplicas)).toList())
                .toList();
    }

    /** The names of every process that a system may have, also of those that were asked for earlier only. */
    public static List<List<String>> waveNames() {
        return waves(MOST_REPLICAS).stream()
                .map(wave -> wave.stream().map(Member::name).toList())
                .toList();
    }

    static Stream<Member> of(Part part, int searchReplicas) {
        return IntStream.rangeClosed(1, part == Part.SEARCH ? searchReplicas : 1)
                .mapToObj(number -> new Member(part, number));
    }
}

package vn.congkhai.local.supervisor.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import vn.congkhai.local.supervisor.process.Fleet;
import vn.congkhai.local.supervisor.process.ProcessTable;

/** The replicas of an earlier start that this one does not want. */
final class Surplus {
    private Surplus() {}

    /**
     * Ends them and takes their files away: they can be made again from what everybody reads, and nobody would take out of them
     * what is withdrawn or destroyed from now on.
     */
    static void end(Instance instance, ProcessTable table) throws InterruptedException {
        List<Member> surplus = IntStream.rangeClosed(instance.replicas() + 1, Member.MOST_REPLICAS)
                .mapToObj(number -> new Member(Part.SEARCH, number))
                .toList();
        Fleet.stop(List.of(surplus.stream().map(Member::name).toList()), table);
        for (Member member : surplus) {
            try {
                Removal.of(instance.dataOf(member));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove " + instance.dataOf(member), e);
            }
        }
    }
}

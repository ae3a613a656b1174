package vn.congkhai.eventlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A replica set in memory, as far as a log can tell: members with a view of their own and a majority's view that is a prefix of it,
 * an election that throws away what a majority did not have, and for a while a deposed primary that does not know it.
 */
final class FakeReplicaSet {
    /** A member that takes requests, its own order of commits, and how many of them it knows a majority to have. */
    static final class Member {
        private record Entry(Commit commit, int index) {}

        private final List<Commit> oplog = new ArrayList<>();
        private final Map<Long, Entry> places = new HashMap<>();
        private final Map<String, Entry> keys = new HashMap<>();
        private int majority;

        private Member(List<Commit> oplog, int majority) {
            this.majority = majority;
            oplog.forEach(this::add);
        }

        private void add(Commit commit) {
            Entry entry = new Entry(commit, oplog.size());
            oplog.add(commit);
            places.put(commit.position(), entry);
            for (String key : keysOf(commit)) keys.put(key, entry);
        }

        private static List<String> keysOf(Commit commit) {
            return CommitDocuments.keys(commit.commitId(), commit.events());
        }

        private boolean refuses(Commit commit) {
            return places.containsKey(commit.position())
                    || keysOf(commit).stream().anyMatch(keys::containsKey);
        }

        /** How many of them it took; an ordered insert ends at the first that it refuses. */
        int insert(List<Commit> commits, boolean ordered) {
            int taken = 0;
            for (Commit commit : commits) {
                if (!refuses(commit)) {
                    add(commit);
                    taken++;
                } else if (ordered) {
                    return taken;
                }
            }
            return taken;
        }

        boolean majorityHas(List<Commit> commits) {
            return commits.stream()
                    .map(commit -> places.get(commit.position()))
                    .allMatch(entry -> entry.index < majority);
        }

        View view(boolean local) {
            return new View(this, local ? oplog.size() : majority);
        }

        int unreplicated() {
            return oplog.size() - majority;
        }
    }

    /** The first so many commits of a member. */
    record View(Member member, int commits) {
        List<Commit> all() {
            return List.copyOf(member.oplog.subList(0, commits));
        }

        Map<Long, Slot> slots(Collection<Long> positions) {
            Map<Long, Slot> slots = new HashMap<>();
            at(positions).forEach(commit -> slots.put(commit.position(), Slot.of(commit)));
            return slots;
        }

        List<Commit> at(Collection<Long> positions) {
            return found(positions.stream().map(member.places::get));
        }

        List<Commit> holding(Collection<String> keys) {
            return found(keys.stream().map(member.keys::get));
        }

        private List<Commit> found(Stream<Member.Entry> entries) {
            return entries
                    .filter(entry -> entry != null && entry.index < commits)
                    .map(Member.Entry::commit)
                    .collect(Collectors.toMap(Commit::position, commit -> commit, (one, same) -> one, TreeMap::new))
                    .values()
                    .stream()
                    .toList();
        }
    }

    private final String epoch = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
    private Member primary = new Member(List.of(), 0);
    private @Nullable Member deposed;

    String epoch() {
        return epoch;
    }

    Member primary() {
        return primary;
    }

    @Nullable
    Member deposed() {
        return deposed;
    }

    /** What a majority has: it may only ever grow at its end. */
    List<Commit> committed() {
        return primary.view(false).all();
    }

    void replicate(int commits) {
        primary.majority = Math.min(primary.majority + commits, primary.oplog.size());
    }

    /**
     * Another member is elected.
     *
     * @param kept how many commits it has that a majority did not have yet
     */
    void elect(int kept) {
        deposed = primary;
        primary = new Member(primary.oplog.subList(0, primary.majority + kept), primary.majority);
    }

    void depose() {
        deposed = null;
    }

    /** A store that answers at once, for tests that bring threads of their own. */
    CommitStore direct() {
        return new CommitStore() {
            @Override
            public String epoch() {
                return epoch;
            }

            @Override
            public int insert(List<Commit> consecutive) {
                synchronized (FakeReplicaSet.this) {
                    int taken = primary.insert(consecutive, true);
                    replicate(taken);
                    return taken;
                }
            }

            @Override
            public Map<Long, Slot> slots(Collection<Long> positions) {
                synchronized (FakeReplicaSet.this) {
                    return primary.view(false).slots(positions);
                }
            }

            @Override
            public List<Commit> at(Collection<Long> positions) {
                synchronized (FakeReplicaSet.this) {
                    return primary.view(false).at(positions);
                }
            }

            @Override
            public List<Commit> holding(Collection<String> keys) {
                synchronized (FakeReplicaSet.this) {
                    return primary.view(false).holding(keys);
                }
            }
        };
    }
}

package vn.congkhai.qa.tickets;

import java.util.UUID;

/** Ids of questions already met, eight bytes each, because a journal may hold a million. */
final class SeenIds {
    private long[] slots = new long[1 << 10];
    private int size;

    /** Whether the id is met for the first time. */
    boolean add(String id) {
        UUID uuid = UUID.fromString(id);
        long key = uuid.getLeastSignificantBits() * 31 + uuid.getMostSignificantBits();
        if (size * 2 >= slots.length) grow();
        if (!put(slots, key == 0 ? 1 : key)) return false;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long key : slots) if (key != 0) put(larger, key);
        slots = larger;
    }

    private static boolean put(long[] slots, long key) {
        int at = Long.hashCode(key * 0x9E3779B97F4A7C15L) & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == key) return false;
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = key;
        return true;
    }
}

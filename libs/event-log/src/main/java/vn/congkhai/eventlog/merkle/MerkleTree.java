package vn.congkhai.eventlog.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of RFC 9162, section 2.1, over whatever knows the hash of every range of leaves that it is asked for.
 * Positions here are indexes from 0, as in the RFC.
 */
public final class MerkleTree {
    /** Hash of the tree over the leaves {@code from} (included) to {@code to} (excluded); at least one leaf. */
    @FunctionalInterface
    public interface Ranges {
        Hash hash(long from, long to);
    }

    private static final Hash EMPTY = Hash.sha256(new byte[0]);

    private final Ranges ranges;

    public MerkleTree(Ranges ranges) {
        this.ranges = ranges;
    }

    /** A tree over leaves in memory. */
    public static MerkleTree over(List<Hash> leaves) {
        return new MerkleTree(new Ranges() {
            @Override
            public Hash hash(long from, long to) {
                if (to - from == 1) return leaves.get(Math.toIntExact(from));
                long middle = from + split(to - from);
                return Hash.node(hash(from, middle), hash(middle, to));
            }
        });
    }

    /** The root of the first {@code size} leaves; of none it is the hash of nothing. */
    public Hash root(long size) {
        return size == 0 ? EMPTY : ranges.hash(0, size);
    }

    /** RFC 9162, 2.1.3.1: the way from a leaf to the root of the first {@code size} leaves. */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("no leaf " + index + " among " + size);
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) return;
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(ranges.hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(ranges.hash(from, middle));
        }
    }

    /** RFC 9162, 2.1.4.1: that the tree of {@code newer} leaves begins with the tree of {@code older}. */
    public List<Hash> consistency(long older, long newer) {
        if (older < 0 || older > newer) throw new IllegalArgumentException(older + " is not among " + newer);
        List<Hash> proof = new ArrayList<>();
        if (older > 0 && older < newer) subproof(older, 0, newer, true, proof);
        return proof;
    }

    private void subproof(long older, long from, long to, boolean known, List<Hash> proof) {
        if (older == to - from) {
            if (!known) proof.add(ranges.hash(from, to));
            return;
        }
        long half = split(to - from);
        long middle = from + half;
        if (older <= half) {
            subproof(older, from, middle, known, proof);
            proof.add(ranges.hash(middle, to));
        } else {
            subproof(older - half, middle, to, false, proof);
            proof.add(ranges.hash(from, middle));
        }
    }

    /** The largest power of two below the size. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}

package vn.congkhai.eventlog.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The root of a tree that only grows, in as many hashes as the size has bits. */
public final class RunningRoot {
    private record Subtree(long leaves, Hash hash) {}

    /** Complete subtrees, the smallest and youngest first. */
    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    private long size;

    /** Adds a leaf at the end. */
    public void add(Hash leaf) {
        Subtree grown = new Subtree(1, leaf);
        while (!subtrees.isEmpty() && subtrees.getFirst().leaves() == grown.leaves()) {
            Subtree left = subtrees.removeFirst();
            grown = new Subtree(2 * left.leaves(), Hash.node(left.hash(), grown.hash()));
        }
        subtrees.addFirst(grown);
        size++;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** The root now. */
    public Hash root() {
        if (subtrees.isEmpty()) return Hash.sha256(new byte[0]);
        Iterator<Subtree> upwards = subtrees.iterator();
        Hash root = upwards.next().hash();
        while (upwards.hasNext()) root = Hash.node(upwards.next().hash(), root);
        return root;
    }
}

package vn.congkhai.eventlog.merkle;

import java.util.List;

/** Checks proofs as RFC 9162 words it, without the tree. */
public final class Proofs {
    private Proofs() {}

    /** RFC 9162, 2.1.3.2: whether the leaf lies at the index of the tree with this size and root. */
    public static boolean included(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) return false;
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /** RFC 9162, 2.1.4.2: whether the newer tree begins with the older one. */
    public static boolean consistent(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> proof) {
        if (older > newer || older < 0) return false;
        if (older == newer) return proof.isEmpty() && olderRoot.equals(newerRoot);
        if (older == 0) return proof.isEmpty();
        boolean complete = (older & (older - 1)) == 0;
        if (!complete && proof.isEmpty()) return false;
        long fn = older - 1;
        long sn = newer - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        int from = complete ? 0 : 1;
        Hash fr = complete ? olderRoot : proof.getFirst();
        Hash sr = fr;
        for (Hash c : proof.subList(from, proof.size())) {
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(olderRoot) && sr.equals(newerRoot);
    }
}

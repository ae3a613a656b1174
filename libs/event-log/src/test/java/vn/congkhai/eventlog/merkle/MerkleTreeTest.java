package vn.congkhai.eventlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors of Certificate Transparency (RFC 6962, 9162), and every proof of every tree up to 70 leaves. */
class MerkleTreeTest {
    private static final List<Hash> VECTOR = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    private final MerkleTree tree = MerkleTree.over(VECTOR);

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void root_of_the_published_vector(int size, String root) {
        assertThat(tree.root(size).hex()).isEqualTo(root);
        RunningRoot running = new RunningRoot();
        VECTOR.subList(0, size).forEach(running::add);
        assertThat(running.root().hex()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void inclusion_in_the_published_vector(int index, int size, String path) {
        assertThat(tree.inclusion(index, size)).map(Hash::hex).containsExactly(hashes(path));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void consistency_in_the_published_vector(int older, int newer, String path) {
        assertThat(tree.consistency(older, newer)).map(Hash::hex).containsExactly(hashes(path));
    }

    private static String[] hashes(String path) {
        return path.isEmpty() ? new String[0] : path.split(" ");
    }

    private static MerkleTree numbers(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) leaves.add(Hash.leaf(new byte[] {(byte) i}));
        return MerkleTree.over(leaves);
    }

    @Test
    void every_inclusion_is_accepted_and_none_of_another_leaf_place_or_root() {
        MerkleTree numbers = numbers(70);
        for (int size = 1; size <= 70; size++) {
            Hash root = numbers.root(size);
            for (int i = 0; i < size; i++) {
                List<Hash> path = numbers.inclusion(i, size);
                Hash leaf = Hash.leaf(new byte[] {(byte) i});
                assertThat(Proofs.included(leaf, i, size, path, root)).isTrue();
                assertThat(Proofs.included(Hash.leaf(new byte[] {(byte) (i + 1)}), i, size, path, root))
                        .isFalse();
                assertThat(Proofs.included(leaf, i, size, path, numbers.root(size - 1)))
                        .isFalse();
                if (size > 1) {
                    assertThat(Proofs.included(leaf, (i + 1) % size, size, path, root))
                            .isFalse();
                    assertThat(Proofs.included(leaf, i, size, path.subList(1, path.size()), root))
                            .isFalse();
                }
                assertThat(Proofs.included(leaf, size, size, path, root)).isFalse();
            }
        }
    }

    @Test
    void every_consistency_is_accepted_and_none_of_another_history() {
        MerkleTree numbers = numbers(70);
        List<Hash> other = new ArrayList<>();
        for (int i = 0; i < 70; i++) other.add(Hash.leaf(new byte[] {(byte) (i + 100)}));
        MerkleTree rewritten = MerkleTree.over(other);
        for (int newer = 1; newer <= 70; newer++) {
            for (int older = 1; older <= newer; older++) {
                List<Hash> proof = numbers.consistency(older, newer);
                Hash from = numbers.root(older);
                Hash to = numbers.root(newer);
                assertThat(Proofs.consistent(older, from, newer, to, proof)).isTrue();
                assertThat(Proofs.consistent(older, rewritten.root(older), newer, to, proof))
                        .isFalse();
                assertThat(Proofs.consistent(older, from, newer, rewritten.root(newer), proof))
                        .isFalse();
                List<Hash> longer = new ArrayList<>(proof);
                longer.add(to);
                assertThat(Proofs.consistent(older, from, newer, to, longer)).isFalse();
            }
        }
        assertThat(Proofs.consistent(0, numbers.root(0), 5, numbers.root(5), List.of()))
                .isTrue();
    }

    @Test
    void what_is_not_in_the_tree_has_no_proof() {
        assertThatThrownBy(() -> tree.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(9, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.ofHex("XY")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.of(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }
}

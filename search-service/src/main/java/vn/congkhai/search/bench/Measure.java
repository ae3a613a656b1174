package vn.congkhai.search.bench;

import java.util.List;
import java.util.Set;

/**
 * How good rankings are, averaged over questions.
 *
 * @param r1 share of the relevant articles found first
 * @param r10 share found among the first ten
 * @param r20 share found among the first twenty
 * @param mrr10 mean reciprocal rank of the first relevant one, 0 behind the tenth
 * @param ndcg10 normalised discounted cumulative gain of the first ten
 */
record Measure(double r1, double r10, double r20, double mrr10, double ndcg10) {
    static Measure of(List<String> ranking, Set<String> relevant) {
        return new Measure(
                recall(ranking, relevant, 1),
                recall(ranking, relevant, 10),
                recall(ranking, relevant, 20),
                reciprocalRank(ranking, relevant),
                gain(ranking, relevant));
    }

    static Measure mean(List<Measure> measures) {
        return new Measure(
                measures.stream().mapToDouble(Measure::r1).average().orElse(0),
                measures.stream().mapToDouble(Measure::r10).average().orElse(0),
                measures.stream().mapToDouble(Measure::r20).average().orElse(0),
                measures.stream().mapToDouble(Measure::mrr10).average().orElse(0),
                measures.stream().mapToDouble(Measure::ndcg10).average().orElse(0));
    }

    private static double recall(List<String> ranking, Set<String> relevant, int depth) {
        return (double) ranking.stream().limit(depth).filter(relevant::contains).count() / relevant.size();
    }

    private static double reciprocalRank(List<String> ranking, Set<String> relevant) {
        for (int rank = 0; rank < Math.min(10, ranking.size()); rank++) {
            if (relevant.contains(ranking.get(rank))) return 1.0 / (rank + 1);
        }
        return 0;
    }

    private static double gain(List<String> ranking, Set<String> relevant) {
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < 10; rank++) {
            double discounted = Math.log(2) / Math.log(rank + 2.0);
            if (rank < ranking.size() && relevant.contains(ranking.get(rank))) gain += discounted;
            if (rank < relevant.size()) ideal += discounted;
        }
        return gain / ideal;
    }
}

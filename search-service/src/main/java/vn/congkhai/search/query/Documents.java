package vn.congkhai.search.query;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Some documents of one reader, named by their numbers in it. */
final class Documents extends Query {
    private final Force force;

    /** Those out of force. */
    Documents(Force force) {
        this.force = force;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                DocIdSetIterator all = DocIdSetIterator.all(leaf.reader().maxDoc());
                var some = new TwoPhaseIterator(all) {
                    @Override
                    public boolean matches() {
                        return force.isOut(leaf.docBase + all.docID());
                    }

                    @Override
                    public float matchCost() {
                        return 10;
                    }
                };
                return new ScorerSupplier() {
                    @Override
                    public ConstantScoreScorer get(long leadCost) {
                        return new ConstantScoreScorer(score(), mode, some);
                    }

                    @Override
                    public long cost() {
                        return all.cost();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "out of force";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Documents documents && documents.force == force;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(force);
    }
}

package vn.congkhai.workflow.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congkhai.workflow.article.Article.Approved;
import vn.congkhai.workflow.article.Article.Edited;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleRecord;
import vn.congkhai.workflow.article.SupplyStart;

/** One line of a staff list. */
public record ArticleRow(
        String id,
        String portal,
        String state,
        String category,
        String genre,
        String title,
        boolean urgent,
        int revision,
        @Nullable Integer publishedRevision,
        long version,
        String submittedBy,
        Instant submittedAt,
        Instant changedAt,
        Set<String> submitters,
        List<String> stepsDone,
        @Nullable Instant publishAt,
        @Nullable SupplyStart starts) {
    public ArticleRow {
        submitters = Set.copyOf(submitters);
        stepsDone = List.copyOf(stepsDone);
    }

    static ArticleRow of(Existing article, Instant changedAt, @Nullable SupplyStart starts) {
        ArticleRecord record = article.record();
        return new ArticleRow(
                record.id().value(),
                record.portal(),
                article.state(),
                record.revision().category(),
                record.revision().genre(),
                record.revision().title(),
                record.revision().urgent(),
                record.revision().number(),
                record.published() == null
                        ? null
                        : record.published().revision().number(),
                record.version(),
                record.submittedBy().account(),
                record.submittedAt(),
                changedAt,
                record.submitters(),
                article instanceof Edited edited ? edited.stepsDone() : List.of(),
                article instanceof Approved approved ? approved.approval().publishAt() : null,
                starts);
    }
}

package vn.congkhai.workflow.publication;

import java.time.Instant;

/**
 * One fact of an article's life without its text: topic {@code article.v1}, key = article id.
 *
 * @param type submitted, edited, step-passed, returned, approved, published, corrected, withdrawn, restored, destruction-requested, destroyed
 * @param step id of the step it belongs to
 */
record ArticleFact(String articleId, String portal, String type, Instant at, String step, int revision, long version) {}

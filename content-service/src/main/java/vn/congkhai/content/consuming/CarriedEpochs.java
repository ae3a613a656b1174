package vn.congkhai.content.consuming;

import java.util.Collection;
import java.util.Map;
import vn.congkhai.content.article.Article;
import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.article.Watermark;

/**
 * Articles that are made anew, with the one thing that the topic does not tell again: which epochs of the log each has left. A
 * compacted topic forgets the states of an epoch that a restore has ended, and what still comes of it must stay late.
 */
final class CarriedEpochs implements ArticleStore {
    private final ArticleStore made;
    private final ArticleStore answering;

    CarriedEpochs(ArticleStore made, ArticleStore answering) {
        this.made = made;
        this.answering = answering;
    }

    @Override
    public Map<String, Article> findAll(Collection<String> keys) {
        return made.findAll(keys);
    }

    @Override
    public void save(Collection<Article> articles) {
        Map<String, Watermark> known =
                answering.watermarks(articles.stream().map(Article::key).toList());
        made.save(articles.stream().map(article -> carry(article, known)).toList());
    }

    private static Article carry(Article article, Map<String, Watermark> known) {
        Watermark watermark = known.get(article.key());
        return watermark == null ? article : article.leavingWhatIsBehind(watermark);
    }
}

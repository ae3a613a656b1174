package vn.congkhai.content.generation;

import vn.congkhai.content.article.ArticleStore;
import vn.congkhai.content.list.ListStore;

/**
 * Một thế hệ: all articles and lists that were made from one reading of the topic.
 *
 * @param number grows; the first is 0
 */
public record Generation(long number, ArticleStore articles, ListStore lists) {}

package vn.congkhai.content.article;

import java.time.Instant;

/** Where an article stands in a list: with its id, the instant finds the entry. */
public record Placing(String list, Instant publishedAt) {}

package vn.congkhai.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who types may be looking for.
 *
 * @param text what to show and to search
 * @param type what it is
 * @param url where it is, if it is one thing
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Suggestion(String text, String type, @Nullable String url) {}

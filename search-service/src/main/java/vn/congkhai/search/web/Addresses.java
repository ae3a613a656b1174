package vn.congkhai.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes searches as addresses. */
final class Addresses {
    private Addresses() {}

    static String of(String path, SearchParameters asked) {
        String query = SearchParameters.NAMES.stream()
                .filter(name -> asked.get(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(String.valueOf(asked.get(name)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}

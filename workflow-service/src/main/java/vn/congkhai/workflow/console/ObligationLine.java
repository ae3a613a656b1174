package vn.congkhai.workflow.console;

import org.jspecify.annotations.Nullable;
import vn.congkhai.page.Tag;

/**
 * Một nghĩa vụ cung cấp, as a list shows it.
 *
 * @param explanation how its last day was found, empty where nothing sets one
 * @param article where the article that met it is worked on, null while it is owed
 */
public record ObligationLine(
        String title,
        String number,
        String category,
        String unit,
        Tag standing,
        String explanation,
        @Nullable String article) {}

package vn.congkhai.workflow.console;

import vn.congkhai.page.VietnamTime;
import vn.congkhai.workflow.unsent.UnsentForm;

/**
 * Một phiếu viết dở, as its writer finds it again.
 *
 * @param href where it is opened with what was typed
 */
public record UnsentLine(String id, String href, String title, String genre, String at) {
    static UnsentLine of(UnsentForm.Line line) {
        String title = line.title().isBlank() ? "Chưa có tiêu đề" : line.title();
        String href = line.articleId() == null
                ? ConsolePages.WRITE + "?" + Writing.UNSENT + "=" + line.id()
                : ArticlePages.path(line.id()) + "/sua?" + Writing.UNSENT + "=" + line.id();
        return new UnsentLine(line.id(), href, title, Words.genre(line.genre()), VietnamTime.dateTime(line.at()));
    }
}

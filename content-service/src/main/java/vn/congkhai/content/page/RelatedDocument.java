package vn.congkhai.content.page;

/**
 * Văn bản liên quan.
 *
 * @param label form and number
 * @param url empty where the portal has not published it
 * @param id of the article, empty where the portal has not published it
 */
public record RelatedDocument(String label, String title, String url, String id) {

    static RelatedDocument elsewhere(String number) {
        return new RelatedDocument(number, "", "", "");
    }
}

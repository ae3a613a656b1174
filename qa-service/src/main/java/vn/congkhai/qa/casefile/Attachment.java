package vn.congkhai.qa.casefile;

/**
 * Tệp kèm câu hỏi hoặc câu trả lời, as it lies sealed in an event.
 *
 * @param id of the encrypted file
 * @param type media type by its name's ending
 * @param size bytes before encryption
 * @param key the file's own key, Base64; destroyed with the asker's key, because only the sealed event has it
 */
public record Attachment(String id, String name, String type, long size, String key) {
    /** Never the name nor the key: they must not reach a log. */
    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}

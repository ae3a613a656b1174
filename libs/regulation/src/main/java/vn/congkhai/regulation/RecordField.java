package vn.congkhai.regulation;

/**
 * Trường thông tin: one field of the record that items of a category carry.
 *
 * @param name name in the attributes of an article ({@code effectiveOn})
 * @param label Vietnamese name shown to people ("Ngày hiệu lực")
 */
public record RecordField(String name, String label) {}

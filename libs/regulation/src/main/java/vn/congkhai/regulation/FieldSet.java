package vn.congkhai.regulation;

import java.util.List;

/**
 * Các trường bắt buộc: fields that go together, and on what they rest.
 *
 * @param fields in the order of the text
 */
public record FieldSet(List<RecordField> fields, Authority authority) {

    /** No field is named. */
    public static final FieldSet NONE = new FieldSet(List.of(), Authority.NOT_STATED);

    public FieldSet {
        fields = List.copyOf(fields);
    }

    /** Names of the fields, in order. */
    public List<String> names() {
        return fields.stream().map(RecordField::name).toList();
    }
}

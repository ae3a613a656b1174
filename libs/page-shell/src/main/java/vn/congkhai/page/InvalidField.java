package vn.congkhai.page;

/**
 * Một lỗi của biểu mẫu, for {@code @template.shell.errorSummary(...)}.
 *
 * @param field id of the field it is about
 * @param message what is wrong and how to put it right
 */
public record InvalidField(String field, String message) {}

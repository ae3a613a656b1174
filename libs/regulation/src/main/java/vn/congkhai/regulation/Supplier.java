package vn.congkhai.regulation;

import java.util.List;

/**
 * Trách nhiệm cung cấp thông tin: who owes the content of which categories.
 *
 * @param name the body
 * @param categories slugs of the categories
 * @param what narrows the content where the text does, empty elsewhere
 */
public record Supplier(String name, List<String> categories, String what, Authority authority) {

    public Supplier {
        categories = List.copyOf(categories);
    }
}

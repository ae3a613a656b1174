package vn.congkhai.regulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chuyên mục: one section of the portal.
 *
 * @param slug path of the category; sub-categories follow their parent after a slash
 * @param name Vietnamese name shown to the public
 * @param type what kind of content it holds
 * @param supply deadlines by which its content is owed; empty where the text sets none
 * @param contents what the text says must be found there
 * @param record fields that its items carry, where the text or the platform names them
 * @param onMemberSites whether member sites owe it too; the gazette and science bind the province's site only
 */
public record Category(
        String slug,
        String name,
        CategoryType type,
        Authority authority,
        List<Supply> supply,
        List<Statement> contents,
        FieldSet record,
        boolean onMemberSites) {

    public Category {
        supply = List.copyOf(supply);
        contents = List.copyOf(contents);
    }

    /** Slug of the category above this one, empty at the top. */
    public Optional<String> parent() {
        int slash = slug.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(slug.substring(0, slash));
    }

    /** Full citation of the category's clause, or null where the category is the platform's. */
    public @Nullable String clause() {
        return authority.clause();
    }
}

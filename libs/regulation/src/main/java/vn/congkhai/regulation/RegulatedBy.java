package vn.congkhai.regulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Căn cứ của một quy tắc: ties a rule in code to the clause it obeys. The quotation is verbatim and at least five
 * words of the cited article, so that a rule and its clause cannot drift apart unseen ({@link Quotations}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
@Repeatable(RegulatedBy.All.class)
public @interface RegulatedBy {

    /** Number of the decision, for example {@code 04/2013/QĐ-UBND}. */
    String document();

    /** Number of the article (Điều), for example {@code 22}. */
    String article();

    /** Clause, point or step within the article, for example {@code Bước 3}. */
    String clause() default "";

    /** Verbatim words of that article. */
    String quote();

    /** Several clauses behind one rule. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
    @interface All {
        RegulatedBy[] value();
    }
}

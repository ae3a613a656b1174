package vn.congkhai.regulation.proof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which lines of {@code docs/requirements.md} a test shows to be true; see the package for when a line counts. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {

    /** Ids of the lines ({@code "G04"}), one to {@value ClauseTable#MOST_ROWS_OF_ONE_TEST}. */
    String[] value();
}

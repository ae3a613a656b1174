/** What is asked often, and what nothing answers: counts of words, never of persons. */
@NullMarked
package vn.congkhai.search.asked;

import org.jspecify.annotations.NullMarked;

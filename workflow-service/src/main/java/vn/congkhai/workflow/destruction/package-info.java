/** Carries out what a decision destroyed: texts and the files only they named. */
@NullMarked
package vn.congkhai.workflow.destruction;

import org.jspecify.annotations.NullMarked;

/** One question with everything that happened to it, read from the log and unsealed for those who may read. */
@NullMarked
package vn.congkhai.qa.casefile;

import org.jspecify.annotations.NullMarked;

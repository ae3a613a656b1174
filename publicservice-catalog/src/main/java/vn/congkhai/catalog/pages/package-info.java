/** The pages under /dich-vu-cong. */
@NullMarked
package vn.congkhai.catalog.pages;

import org.jspecify.annotations.NullMarked;

/** Tệp đính kèm: encrypted before they touch the disk, each under a key of its own. */
@NullMarked
package vn.congkhai.qa.files;

import org.jspecify.annotations.NullMarked;

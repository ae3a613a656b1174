/** Arguments and answers that every endpoint shares. */
@NullMarked
package vn.congkhai.kit.http;

import org.jspecify.annotations.NullMarked;

/** Đăng ký thủ tục: what board members send. */
@NullMarked
package vn.congkhai.catalog.registering;

import org.jspecify.annotations.NullMarked;

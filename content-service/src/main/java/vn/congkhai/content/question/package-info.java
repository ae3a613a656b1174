/** What the home page tells of the questions answered on the portal. */
@NullMarked
package vn.congkhai.content.question;

import org.jspecify.annotations.NullMarked;

/** The public state of one article and how an event changes it, in pure Java. */
@NullMarked
package vn.congkhai.content.article;

import org.jspecify.annotations.NullMarked;

/** HTTP. */
@NullMarked
package vn.congkhai.workflow.web;

import org.jspecify.annotations.NullMarked;

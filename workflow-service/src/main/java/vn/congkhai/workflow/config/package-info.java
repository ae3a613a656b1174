/** Puts the service together. */
@NullMarked
package vn.congkhai.workflow.config;

import org.jspecify.annotations.NullMarked;

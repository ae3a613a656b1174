/** What the outside learns: the only place that knows internal and public events. */
@NullMarked
package vn.congkhai.workflow.publication;

import org.jspecify.annotations.NullMarked;

/** The evidence of one article: made by the service, checked by anybody with the plain jar and the published key. */
@NullMarked
package vn.congkhai.eventlog.evidence;

import org.jspecify.annotations.NullMarked;

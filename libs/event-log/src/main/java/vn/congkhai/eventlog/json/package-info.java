/** JSON as the proofs need it: read strictly, written canonically (RFC 8785), with nothing but the JDK. */
@NullMarked
package vn.congkhai.eventlog.json;

import org.jspecify.annotations.NullMarked;

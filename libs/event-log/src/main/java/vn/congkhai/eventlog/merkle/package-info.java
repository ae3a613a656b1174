/** The Merkle tree of RFC 6962 and RFC 9162 over a log: roots, inclusion and consistency, made and checked. */
@NullMarked
package vn.congkhai.eventlog.merkle;

import org.jspecify.annotations.NullMarked;

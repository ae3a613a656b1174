/** The life of an article, from submission to withdrawal, as a pure decision; plain Java without clock, random or I/O. */
@NullMarked
package vn.congkhai.workflow.article;

import org.jspecify.annotations.NullMarked;

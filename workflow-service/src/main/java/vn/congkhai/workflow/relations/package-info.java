/** Quan hệ văn bản: which public articles cite which legal documents, and which must go when one is replaced. */
@NullMarked
package vn.congkhai.workflow.relations;

import org.jspecify.annotations.NullMarked;

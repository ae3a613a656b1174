/** Finds what is public: one Lucene read model over articles, documents, answered questions and services. */
@NullMarked
package vn.congkhai.search;

import org.jspecify.annotations.NullMarked;

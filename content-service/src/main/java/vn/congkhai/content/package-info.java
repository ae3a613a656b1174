/** What the public reads: articles, documents, lists, feeds and files, exactly as the workflow published them. */
@NullMarked
package vn.congkhai.content;

import org.jspecify.annotations.NullMarked;

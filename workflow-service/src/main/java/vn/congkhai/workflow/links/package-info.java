/** Danh mục liên kết: whether the sites to which the portals link still answer. */
@NullMarked
package vn.congkhai.workflow.links;

import org.jspecify.annotations.NullMarked;

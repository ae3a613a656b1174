/** Tệp đính kèm: files uploaded by staff, and which portal owns them. */
@NullMarked
package vn.congkhai.workflow.attachments;

import org.jspecify.annotations.NullMarked;

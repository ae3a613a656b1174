package vn.congkhai.workflow.attachments;

import java.time.Instant;
import vn.congkhai.workflow.article.Attachment;

/**
 * Ảnh của thư viện: an image somebody brought to the portal.
 *
 * @param alt what it was last said to show, empty where nobody has said it
 */
public record Picture(Attachment attachment, String alt, Instant at) {}

package vn.congkhai.workflow.attachments;

import java.time.Instant;
import vn.congkhai.workflow.article.Attachment;

/** An uploaded file: whose portal it belongs to, who brought it, and when. Only that portal's articles may use it. */
public record UploadedFile(Attachment attachment, String portal, String uploader, Instant at) {}

package vn.congkhai.workflow.console;

import vn.congkhai.page.FileSize;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.workflow.attachments.Picture;

/** Một ảnh của thư viện, as it is shown for choosing. */
public record PictureLine(String id, String src, String name, String alt, String size, String at) {
    static PictureLine of(Picture picture) {
        var file = picture.attachment();
        return new PictureLine(
                file.id(),
                "/api/attachments/" + file.id(),
                file.name(),
                picture.alt(),
                FileSize.of(file.size()),
                VietnamTime.date(picture.at()));
    }
}

package vn.congkhai.workflow.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.FormField;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.text.VietnameseText;
import vn.congkhai.workflow.article.Attachment;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.attachments.Picture;
import vn.congkhai.workflow.attachments.Uploading;

/** Thư viện ảnh: what was brought to this portal, with the words it was shown under, to be used again. */
@RestController
class PicturePageController {
    private static final int OFFERED = 24;

    private final Uploading files;
    private final ConsoleRights rights;
    private final ConsolePages pages;

    PicturePageController(Uploading files, ConsoleRights rights, ConsolePages pages) {
        this.files = files;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping(ConsolePages.PICTURES)
    ResponseEntity<String> library(
            Caller caller, @RequestParam(name = "q", required = false) @Nullable String words, Paging paging) {
        Signatory by = rights.editor(caller);
        PageOf<Picture> found = paging.of(found(caller, words));
        String path = UriComponentsBuilder.fromPath(ConsolePages.PICTURES)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(words == null ? "" : words)
                .toUriString();
        return pages.page(
                new ConsolePages.View(caller, by, ConsolePages.PICTURES),
                200,
                "pictures",
                "Thư viện ảnh",
                Map.of(
                        "filter",
                        List.of(FormField.optional("q", "Tên tệp, mô tả có từ", "search")
                                .value(words)
                                .maxLength(200)),
                        "pictures",
                        lines(found.items()),
                        "total",
                        found.total(),
                        "pagination",
                        Pagination.of(path, found.page(), found.size(), found.total())));
    }

    /** The newest pictures, for the editor's dialog. */
    @GetMapping("/bien-tap/anh/chon")
    ResponseEntity<String> choice(Caller caller, @RequestParam(name = "q", required = false) @Nullable String words) {
        rights.editor(caller);
        List<Picture> found = found(caller, words).stream().limit(OFFERED).toList();
        return pages.part("choosePicture", Map.of("pictures", lines(found)));
    }

    /** The same picture as a file of its own, so that nothing that happens to one article's file happens to another's. */
    @PostMapping("/bien-tap/anh/dung-lai")
    ResponseEntity<Attachment> again(Caller caller, HttpServletRequest request) {
        rights.editor(caller);
        Attachment copy = files.again(caller, FormValues.of(request).text("anh"));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(copy);
    }

    private List<Picture> found(Caller caller, @Nullable String words) {
        String wanted = VietnameseText.fold(words == null ? "" : words.strip());
        return files.pictures(caller.portal()).stream()
                .filter(picture -> VietnameseText.fold(picture.attachment().name() + " " + picture.alt())
                        .contains(wanted))
                .toList();
    }

    private static List<PictureLine> lines(List<Picture> pictures) {
        return pictures.stream().map(PictureLine::of).toList();
    }
}

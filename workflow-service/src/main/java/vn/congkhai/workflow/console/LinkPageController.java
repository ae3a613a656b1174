package vn.congkhai.workflow.console;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.LinkDirectory;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.article.Signatory;
import vn.congkhai.workflow.links.CheckingLinks;

/** Liên kết: whether the sites in the portal's directory answer. */
@RestController
class LinkPageController {
    private final CheckingLinks checking;
    private final Regulations regulations;
    private final ConsoleRights rights;
    private final ConsolePages pages;

    LinkPageController(CheckingLinks checking, Regulations regulations, ConsoleRights rights, ConsolePages pages) {
        this.checking = checking;
        this.regulations = regulations;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping(ConsolePages.LINKS)
    ResponseEntity<String> links(Caller caller) {
        Signatory by = rights.editor(caller);
        List<LinkLine> lines = LinkDirectory.of(
                        regulations.find(caller.portal()).orElseThrow())
                .stream()
                .map(link -> LinkLine.of(link, checking.known(link.href()).orElse(null)))
                .toList();
        return pages.page(
                new ConsolePages.View(caller, by, ConsolePages.LINKS),
                200,
                "links",
                "Liên kết",
                Map.of(
                        "lines",
                        lines,
                        "broken",
                        lines.stream().filter(LinkLine::broken).count()));
    }
}

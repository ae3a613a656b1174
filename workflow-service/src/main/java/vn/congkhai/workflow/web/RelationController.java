package vn.congkhai.workflow.web;

import java.util.List;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.relations.Citations;
import vn.congkhai.workflow.relations.CitedDocument;
import vn.congkhai.workflow.relations.CitedDocument.Citing;
import vn.congkhai.workflow.staff.StaffDirectory;

/** Which articles stand on which legal documents, and which of them should go because one was replaced. */
@RestController
@RequestMapping("/api/articles")
class RelationController {
    private final Citations citations;
    private final StaffDirectory staff;
    private final ArticleDesk desk;

    RelationController(Citations citations, StaffDirectory staff, ArticleDesk desk) {
        this.citations = citations;
        this.staff = staff;
        this.desk = desk;
    }

    /** An article to look at, and why. */
    record Proposal(String number, Citing article, List<Citing> replacedBy) {}

    /** What stands on documents that a public article replaces: for the head, who decides on each. */
    @GetMapping("/withdrawal-proposals")
    @RegulatedBy(
            document = "01/2020/QĐ-UBND",
            article = "21",
            clause = "khoản 2",
            quote = "Ban Biên tập Trang thông tin điện tử có trách nhiệm gỡ bỏ thông tin, bài viết đó")
    PageOf<Proposal> proposals(Caller caller, Paging paging) {
        desk.policy(caller.portal());
        staff.reader(caller);
        return paging.of(new TreeSet<>(citations.replaced(caller.portal()))
                .stream()
                        .map(number -> citations.of(caller.portal(), number))
                        .flatMap(document -> document.standing().stream()
                                .map(citing -> new Proposal(document.number(), citing, document.replacedBy())))
                        .toList());
    }

    /** Everything public that names a document, also one repealed elsewhere or overtaken by a higher one. */
    @GetMapping("/citing")
    CitedDocument citing(Caller caller, @RequestParam String number) {
        desk.policy(caller.portal());
        staff.reader(caller);
        return citations.of(caller.portal(), CitedDocument.normal(number));
    }

    /** The documents one article names, and what names them in turn. */
    @GetMapping("/{id}/relations")
    PageOf<CitedDocument> relations(Caller caller, @PathVariable String id, Paging paging) {
        desk.find(caller.portal(), id);
        staff.reader(caller);
        return paging.of(citations.numbersOf(id).stream()
                .map(number -> citations.of(caller.portal(), number))
                .toList());
    }
}

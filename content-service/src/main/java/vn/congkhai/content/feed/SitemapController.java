package vn.congkhai.content.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congkhai.content.article.ListNames;
import vn.congkhai.content.catalogue.OfferedServices;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.content.page.PageNumber;
import vn.congkhai.content.question.QuestionSummaries;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

/** Sơ đồ cho máy tìm kiếm: every public page of the portal, whichever service answers it. */
@Controller
final class SitemapController {
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    /** Far fewer than a sitemap may hold: each is made of as many cards, and robots ask for all of them in a row. */
    private static final int SIZE = 500;

    /** Names the sitemaps of what is not an article. */
    private static final String OTHERS = "khac";

    private final Regulations regulations;
    private final ListReader lists;
    private final QuestionSummaries questions;
    private final OfferedServices services;
    private final PublicOrigin origins;

    SitemapController(
            Regulations regulations,
            ListReader lists,
            QuestionSummaries questions,
            OfferedServices services,
            PublicOrigin origins) {
        this.regulations = regulations;
        this.lists = lists;
        this.questions = questions;
        this.services = services;
        this.origins = origins;
    }

    /** One line of a sitemap. */
    private record Address(String path, @Nullable Instant changedAt) {}

    /**
     * One sitemap while it is small; later an index of sitemaps, themselves addressed by {@code ?page=}.
     *
     * @param kind {@code khac} for the sitemaps of answers, services and the portal's own pages, else those of articles
     */
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(
            @CurrentPortal String portal,
            @RequestParam Optional<String> page,
            @RequestParam(name = "loai") Optional<String> kind,
            HttpServletRequest request) {
        Regulation regulation = regulations.find(portal).orElseThrow(ProblemException::notFound);
        String origin = origins.of(regulation, request);
        if (page.isPresent()) {
            int number = PageNumber.of(page.get());
            List<Address> part = kind.isPresent() ? others(regulation, kind.get(), number) : articles(portal, number);
            if (part.isEmpty()) throw ProblemException.notFound();
            return answer(origin, part);
        }
        long articles = lists.read(ListNames.all(portal), 0, 1).total();
        List<Address> others = others(regulation);
        if (articles + others.size() <= SIZE)
            return answer(
                    origin,
                    Stream.concat(others.stream(), articles(portal, 1).stream()).toList());
        Sitemap index = Sitemap.ofSitemaps();
        String own = origin + "/sitemap.xml?";
        for (int number = 1; (long) (number - 1) * SIZE < others.size(); number++)
            index.add(own + "loai=" + OTHERS + "&page=" + number, null);
        for (int number = 1; (long) (number - 1) * SIZE < articles; number++) index.add(own + "page=" + number, null);
        return XmlAnswers.of(XML, index.finish());
    }

    private List<Address> articles(String portal, int number) {
        return lists.read(ListNames.all(portal), (long) (number - 1) * SIZE, SIZE).entries().stream()
                .map(card -> new Address(card.url(), card.updatedAt()))
                .toList();
    }

    private List<Address> others(Regulation regulation, String kind, int number) {
        if (!kind.equals(OTHERS)) throw ProblemException.notFound();
        return others(regulation).stream()
                .skip((long) (number - 1) * SIZE)
                .limit(SIZE)
                .toList();
    }

    private List<Address> others(Regulation regulation) {
        Set<String> own = new LinkedHashSet<>(List.of("/"));
        for (Category category : regulation.categories()) own.add(ShellFactory.href(category));
        own.addAll(List.of(
                ShellFactory.DOCUMENTS,
                ShellFactory.SERVICES,
                ShellFactory.QUESTIONS,
                "/so-do",
                "/lien-ket",
                "/huong-dan"));
        Stream<Address> offered =
                services.of(regulation.id()).stream().map(service -> new Address(service.url(), null));
        Stream<Address> answers = questions.of(regulation.id()).answered().stream()
                .map(answer -> new Address(answer.url(), answer.publishedAt()));
        return Stream.of(own.stream().map(path -> new Address(path, null)), offered, answers)
                .flatMap(addresses -> addresses)
                .toList();
    }

    private static ResponseEntity<byte[]> answer(String origin, List<Address> addresses) {
        Sitemap sitemap = Sitemap.ofPages();
        for (Address address : addresses) sitemap.add(origin + address.path(), address.changedAt());
        return XmlAnswers.of(XML, sitemap.finish());
    }
}

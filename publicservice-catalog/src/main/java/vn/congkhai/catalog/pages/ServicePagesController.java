package vn.congkhai.catalog.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congkhai.catalog.config.CatalogPolicies;
import vn.congkhai.catalog.procedure.ServiceLevel;
import vn.congkhai.catalog.reading.Catalogue;
import vn.congkhai.catalog.reading.ServiceView;
import vn.congkhai.kit.http.PageOf;
import vn.congkhai.kit.http.Paging;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.CurrentPortal;
import vn.congkhai.page.FormField;
import vn.congkhai.page.InvalidField;
import vn.congkhai.page.Pages;
import vn.congkhai.page.Pagination;
import vn.congkhai.page.Preview;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.StructuredData;
import vn.congkhai.page.feed.PublicOrigin;
import vn.congkhai.regulation.RegulatedBy;
import vn.congkhai.regulation.Regulation;

/** Trang dịch vụ công: the catalogue by field, and each service with its level in words. */
@RestController
class ServicePagesController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Catalogue catalogue;
    private final CatalogPolicies policies;
    private final Pages pages;
    private final ShellFactory shells;
    private final PublicOrigin origins;

    ServicePagesController(
            Catalogue catalogue, CatalogPolicies policies, Pages pages, ShellFactory shells, PublicOrigin origins) {
        this.catalogue = catalogue;
        this.policies = policies;
        this.pages = pages;
        this.shells = shells;
        this.origins = origins;
    }

    @GetMapping("/dich-vu-cong")
    @RegulatedBy(
            document = "01/2020/QĐ-UBND",
            article = "12",
            clause = "k1",
            quote = "Các dịch vụ được tổ chức, phân loại theo ngành, lĩnh vực")
    ResponseEntity<String> list(@CurrentPortal String portal, Paging paging, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        String field = entered(request, "field");
        String level = entered(request, "level");
        List<InvalidField> errors = errors(level);
        List<ServiceView.Line> all = catalogue.services(portal);
        PageOf<ServiceView.Line> shown = paging.of(all.stream()
                .filter(service -> errors.isEmpty())
                .filter(service -> field == null || service.field().equals(field))
                .filter(service -> level == null || level.equals(Integer.toString(service.level())))
                .toList());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "shell",
                shells.of(regulation, "Dịch vụ công trực tuyến")
                        .under(ShellFactory.SERVICES)
                        .at(ShellFactory.SERVICES));
        model.put("errors", errors);
        model.put("filters", List.of(fieldFilter(all, field), levelFilter(level, errors)));
        model.put("groups", groups(shown.items()));
        model.put("total", shown.total());
        model.put("levels", List.of(ServiceLevel.values()));
        String path = path(field, level);
        model.put("pagination", Pagination.of(path, paging.page(), paging.size(), shown.total()));
        return ResponseEntity.status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .contentType(HTML)
                .body(pages.render("catalog/services.jte", model));
    }

    @GetMapping("/dich-vu-cong/{id}")
    ResponseEntity<String> show(@PathVariable String id, @CurrentPortal String portal, HttpServletRequest request) {
        Regulation regulation = policies.regulation(portal);
        ServiceView service = catalogue.service(portal, id).orElseThrow(ProblemException::notFound);
        var shell = shells.of(regulation, service.name())
                .under(ShellFactory.SERVICES)
                .describedAs(service.name() + ". " + service.agency())
                .at(service.url())
                .seenAs(preview(service, origins.of(regulation, request)));
        String html = pages.render("catalog/service.jte", Map.of("shell", shell, "service", service));
        return ResponseEntity.ok().contentType(HTML).body(html);
    }

    private static Preview preview(ServiceView service, String origin) {
        String url = origin + service.url();
        String structured = StructuredData.of("GovernmentService")
                .with("name", service.name())
                .with("url", url)
                .with("identifier", service.code())
                .with("serviceType", service.field())
                .with("provider", StructuredData.part("GovernmentOrganization", service.agency()))
                .json();
        return new Preview("website", url, null, structured);
    }

    private static @Nullable String entered(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : vn.congkhai.text.VietnameseText.nfc(value.strip());
    }

    private static String path(@Nullable String field, @Nullable String level) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/dich-vu-cong");
        Map<String, Object> values = new HashMap<>();
        if (field != null) {
            path.queryParam("field", "{field}");
            values.put("field", field);
        }
        if (level != null) {
            path.queryParam("level", "{level}");
            values.put("level", level);
        }
        return path.encode().buildAndExpand(values).toUriString();
    }

    /** A field that has no service yet is found empty; a level that the regulation does not know is no level. */
    private static List<InvalidField> errors(@Nullable String level) {
        boolean known = level == null
                || Arrays.stream(ServiceLevel.values())
                        .anyMatch(one -> Integer.toString(one.number()).equals(level));
        return known
                ? List.of()
                : List.of(new InvalidField("level", "Không có mức độ này. Hãy chọn một mức độ trong danh sách."));
    }

    private static FormField fieldFilter(List<ServiceView.Line> all, @Nullable String chosen) {
        List<FormField.Option> options = new ArrayList<>(List.of(new FormField.Option("", "Tất cả")));
        Stream.concat(all.stream().map(ServiceView.Line::field), Stream.ofNullable(chosen))
                .distinct()
                .forEach(f -> options.add(new FormField.Option(f, f)));
        return FormField.optional("field", "Lĩnh vực", "select")
                .options(options)
                .value(chosen);
    }

    private static FormField levelFilter(@Nullable String chosen, List<InvalidField> errors) {
        List<FormField.Option> options = new ArrayList<>(List.of(new FormField.Option("", "Tất cả")));
        for (ServiceLevel level : ServiceLevel.values()) {
            options.add(new FormField.Option(Integer.toString(level.number()), level.words()));
        }
        return FormField.optional("level", "Mức độ", "select")
                .options(options)
                .value(chosen)
                .error(errors.isEmpty() ? null : errors.getFirst().message());
    }

    private static List<ServiceGroup> groups(List<ServiceView.Line> services) {
        Map<String, List<ServiceView.Line>> byField = new LinkedHashMap<>();
        services.forEach(service ->
                byField.computeIfAbsent(service.field(), f -> new ArrayList<>()).add(service));
        return byField.entrySet().stream()
                .map(group -> new ServiceGroup(group.getKey(), group.getValue()))
                .toList();
    }
}

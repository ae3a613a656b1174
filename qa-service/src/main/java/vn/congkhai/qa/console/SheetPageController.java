package vn.congkhai.qa.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.FormField;
import vn.congkhai.page.FormField.Option;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.DeskSheets;
import vn.congkhai.qa.sheet.DailySheet;
import vn.congkhai.qa.sheet.SheetWords;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Regulation;

/** Phiếu việc hằng ngày, to read and to print. */
@RestController
class SheetPageController {
    private final DeskSheets sheets;
    private final QuestionPolicies policies;
    private final QuestionLines lines;
    private final ConsolePages pages;

    SheetPageController(DeskSheets sheets, QuestionPolicies policies, QuestionLines lines, ConsolePages pages) {
        this.sheets = sheets;
        this.policies = policies;
        this.lines = lines;
        this.pages = pages;
    }

    @GetMapping(ConsolePages.SHEET)
    ResponseEntity<String> sheet(
            Caller caller,
            @RequestParam(name = "don-vi", required = false) @Nullable String unit,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate date) {
        ConsolePages.Reader reader = pages.reader(caller);
        DailySheet sheet = sheets.read(unit == null || unit.isEmpty() ? null : unit, date, caller);
        String title = "Phiếu việc ngày " + VietnamTime.date(sheet.date());
        return pages.page(
                reader,
                ConsolePages.SHEET,
                200,
                "sheet",
                title,
                Map.of(
                        "title", title,
                        "owner", SheetWords.owner(sheet.unit(), sheet.portal(), policies),
                        "sheet", sheet,
                        "subjects", lines.subjects(sheet),
                        "fields", fields(reader, sheet)));
    }

    private List<FormField> fields(ConsolePages.Reader reader, DailySheet sheet) {
        List<FormField> fields = new ArrayList<>();
        if (reader.readsAll()) {
            Regulation regulation = policies.regulation(sheet.portal());
            List<Option> units = new ArrayList<>(List.of(
                    new Option("", SheetWords.owner(null, sheet.portal(), policies)),
                    new Option(TicketRow.RECEPTION, SheetWords.owner(TicketRow.RECEPTION, sheet.portal(), policies))));
            regulation.units().forEach(one -> units.add(new Option(one.id(), one.name())));
            fields.add(FormField.choice("don-vi", "Của", units).value(sheet.unit()));
        }
        fields.add(FormField.optional("ngay", "Ngày", "date").value(sheet.date().toString()));
        return fields;
    }
}

package vn.congkhai.qa.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.Tag;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.QuestionState;
import vn.congkhai.qa.question.StaffAct;
import vn.congkhai.qa.sheet.DailySheet;
import vn.congkhai.qa.sheet.SheetWords;
import vn.congkhai.qa.tickets.TicketRow;

/** Makes lines of rows: opens what is sealed for somebody who may read it, and says what he may do. */
final class QuestionLines {
    /** Beyond these a sheet is a list of numbers: opening what is sealed takes its time. */
    private static final int OPENED = 200;

    private final CaseFiles files;
    private final SealedTexts texts;
    private final QuestionPolicies policies;
    private final Clock clock;

    QuestionLines(CaseFiles files, SealedTexts texts, QuestionPolicies policies, Clock clock) {
        this.files = files;
        this.texts = texts;
        this.policies = policies;
        this.clock = clock;
    }

    QuestionLine line(TicketRow row, ConsolePages.Reader reader) {
        CaseFile file = files.find(row.id()).orElseThrow();
        Due due = row.isOpen() ? Due.of(file, reader.policy(), today()) : null;
        List<Tag> tags = new ArrayList<>();
        if (due != null) tags.add(due.tag());
        tags.add(state(row.state()));
        if (file.question().ticket().draft() != null) tags.add(new Tag("Chờ thủ trưởng duyệt", Tag.Kind.CAUTION));
        return new QuestionLine(
                path(row.id()),
                subject(file),
                tags,
                due == null ? null : due.why(),
                row.field() == null ? "Chưa phân loại" : row.field(),
                SheetWords.owner(row.unit() == null ? TicketRow.RECEPTION : row.unit(), row.portal(), policies),
                row.receivedAt(),
                acts(file, reader));
    }

    /** What may be done; a proposal only where the portal's regulation asks for one. */
    List<ActWords> acts(CaseFile file, ConsolePages.Reader reader) {
        Set<StaffAct> allowed = StaffAct.allowed(file.question(), reader.officer(), reader.policy(), clock.instant());
        return allowed.stream()
                .filter(act ->
                        act != StaffAct.PROPOSE || reader.policy().rules().proposesBeforeForwarding())
                .map(ActWords::of)
                .toList();
    }

    LocalDate today() {
        return Days.today(clock);
    }

    static Tag state(QuestionState state) {
        return new Tag(
                state.vietnamese(),
                switch (state) {
                    case ANSWERED -> Tag.Kind.GOOD;
                    case REOPENED -> Tag.Kind.CAUTION;
                    default -> Tag.Kind.PLAIN;
                });
    }

    static String path(String id) {
        return ConsolePages.QUESTIONS + "/cau-hoi/" + id;
    }

    /** What the questions of a sheet are about, by id. */
    Map<String, String> subjects(DailySheet sheet) {
        return sheet.lines().stream()
                .limit(OPENED)
                .collect(Collectors.toUnmodifiableMap(
                        DailySheet.Line::id,
                        line -> files.find(line.id()).map(this::subject).orElse(line.id())));
    }

    private String subject(CaseFile file) {
        return texts.open(file.id(), file.received().content(), Content.class)
                .map(Content::subject)
                .orElse(SealedTexts.ERASED);
    }
}

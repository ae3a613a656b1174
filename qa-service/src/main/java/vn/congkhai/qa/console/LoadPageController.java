package vn.congkhai.qa.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.kit.time.Days;
import vn.congkhai.page.VietnamTime;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.question.DeadlineStage;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.sheet.SheetWords;
import vn.congkhai.qa.statistics.CountingQuestions;
import vn.congkhai.qa.statistics.Statistics;
import vn.congkhai.qa.tickets.TicketIndex;
import vn.congkhai.qa.tickets.TicketRow;
import vn.congkhai.regulation.Unit;

/** Khối lượng và trễ hạn: what lies with whom, how much of it is late, and how punctual each unit has been. */
@RestController
class LoadPageController {
    private final TicketIndex index;
    private final CountingQuestions counting;
    private final QuestionPolicies policies;
    private final ConsolePages pages;
    private final Clock clock;

    LoadPageController(
            TicketIndex index, CountingQuestions counting, QuestionPolicies policies, ConsolePages pages, Clock clock) {
        this.index = index;
        this.counting = counting;
        this.policies = policies;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ConsolePages.LOAD)
    ResponseEntity<String> load(Caller caller) {
        ConsolePages.Reader reader = pages.overseer(caller);
        Optional<Statistics.Counted> counted = counting.at(caller.portal(), Days.today(clock));
        List<Load> loads = loads(caller.portal(), reader.policy(), counted.map(Statistics.Counted::statistics));
        String since = counted.map(count -> "Số đã trả lời đếm lúc " + VietnamTime.dateTime(count.at()) + ".")
                .orElse("Số đã trả lời chưa đếm xong, mời mở lại trang sau ít giây.");
        int most = loads.stream().mapToInt(Load::open).max().orElse(0);
        return pages.page(
                reader,
                ConsolePages.LOAD,
                200,
                "load",
                "Khối lượng và trễ hạn",
                Map.of("loads", loads, "most", Math.max(1, most), "since", since));
    }

    /** Open questions of one owner, by how near their day is. */
    private static final class Pile {
        private int inTime;
        private int near;
        private int late;
        private int longest;

        void add(DeadlineStage stage, int daysLate) {
            switch (stage) {
                case AHEAD -> inTime++;
                case SOON, DUE_TODAY -> near++;
                case OVERDUE, ESCALATED -> {
                    late++;
                    longest = Math.max(longest, daysLate);
                }
            }
        }
    }

    private List<Load> loads(String portal, QuestionPolicy policy, Optional<Statistics> statistics) {
        LocalDate today = Days.today(clock);
        Map<String, Pile> piles = new HashMap<>();
        for (TicketRow row : index.open(portal, row -> true)) {
            DeadlineStage stage = policy.stage(today, row.owedOn());
            int late = today.isAfter(row.owedOn()) ? policy.calendar().between(row.owedOn(), today) : 0;
            piles.computeIfAbsent(owner(row), missing -> new Pile()).add(stage, late);
        }
        List<String> owners = new ArrayList<>(List.of(TicketRow.RECEPTION));
        policies.regulation(portal).units().stream().map(Unit::id).forEach(owners::add);
        return owners.stream()
                .map(owner -> load(owner, portal, piles.getOrDefault(owner, new Pile()), statistics))
                .toList();
    }

    private static String owner(TicketRow row) {
        return row.unit() == null ? TicketRow.RECEPTION : row.unit();
    }

    private Load load(String owner, String portal, Pile pile, Optional<Statistics> statistics) {
        List<Statistics.Figures> figures = statistics.stream()
                .flatMap(known -> known.rows().stream())
                .filter(row -> owner.equals(row.unit()))
                .map(Statistics.Row::figures)
                .toList();
        return new Load(
                SheetWords.owner(owner, portal, policies),
                ConsolePages.QUESTIONS + "?xem=" + Shelf.ALL.slug() + "&don-vi=" + owner,
                pile.inTime,
                pile.near,
                pile.late,
                pile.longest,
                figures.stream().mapToInt(Statistics.Figures::onTime).sum(),
                figures.stream().mapToInt(Statistics.Figures::late).sum());
    }
}

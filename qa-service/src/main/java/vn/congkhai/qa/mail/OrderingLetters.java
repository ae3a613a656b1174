package vn.congkhai.qa.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.eventlog.CommitListener;
import vn.congkhai.eventlog.LoggedEvent;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.qa.question.DeadlineStage;
import vn.congkhai.qa.question.QuestionEvent;
import vn.congkhai.regulation.Role;

/** Orders the letters that the log owes: who is told of what. The sending is the post's business and holds up nothing here. */
public final class OrderingLetters implements CommitListener {
    private static final Set<Role> UNIT = Set.of(Role.UNIT_OFFICER, Role.UNIT_HEAD);
    private static final Set<Role> HEAD = Set.of(Role.HEAD);

    private final CaseFiles files;
    private final SealedTexts texts;
    private final QuestionPolicies policies;
    private final StaffRights rights;
    private final Post post;
    private final Clock clock;

    public OrderingLetters(
            CaseFiles files, SealedTexts texts, QuestionPolicies policies, StaffRights rights, Post post, Clock clock) {
        this.files = files;
        this.texts = texts;
        this.policies = policies;
        this.rights = rights;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public void on(List<Commit> batch) {
        for (Commit commit : batch)
            for (LoggedEvent event : commit.events()) orders(event).forEach(this::place);
    }

    private void place(LetterOrder order) {
        post.order(order, clock.instant());
    }

    private List<LetterOrder> orders(LoggedEvent logged) {
        QuestionEvent event = files.event(logged);
        if (event instanceof QuestionEvent.QuestionReceived received) return receipt(logged, received);
        if (event instanceof QuestionEvent.AskerForgotten forgotten)
            post.forget(forgotten.questionId(), clock.instant());
        boolean concerns = Letters.concernsAsker(event);
        if (!concerns && !concernsStaff(event)) return List.of();
        Optional<CaseFile> file = files.find(logged.aggregateId());
        if (file.isEmpty()) return List.of();
        String portal = file.get().question().ticket().portal();
        List<LetterOrder> orders = new ArrayList<>();
        int sequence = Math.toIntExact(logged.sequence());
        LetterOrder toAsker = LetterOrder.toAsker(logged.id(), portal, logged.aggregateId(), sequence);
        if (concerns && hasAddress(file.get().received())) orders.add(toAsker);
        else if (isOwed(event)) post.byHand(toAsker, clock.instant());
        for (String account : staff(event, portal)) {
            orders.add(LetterOrder.toStaff(logged.id(), portal, logged.aggregateId(), sequence, account));
        }
        return orders;
    }

    /** The most frequent letter, and all that it needs is in the event. */
    private List<LetterOrder> receipt(LoggedEvent logged, QuestionEvent.QuestionReceived received) {
        int sequence = Math.toIntExact(logged.sequence());
        return hasAddress(received)
                ? List.of(LetterOrder.toAsker(logged.id(), received.portal(), logged.aggregateId(), sequence))
                : List.of();
    }

    private boolean hasAddress(QuestionEvent.QuestionReceived received) {
        return texts.open(received.questionId(), received.asker(), Asker.class)
                .map(Asker::email)
                .isPresent();
    }

    /** What the regulations want told to the asker himself; who has no mail address hears it from reception. */
    private static boolean isOwed(QuestionEvent event) {
        return event instanceof QuestionEvent.FoundOutOfScope
                || event instanceof QuestionEvent.ProgressNotified
                || event instanceof QuestionEvent.QuestionAnswered;
    }

    private static boolean concernsStaff(QuestionEvent event) {
        return event instanceof QuestionEvent.QuestionForwarded
                || event instanceof QuestionEvent.OwnerReminded
                || event instanceof QuestionEvent.AnswerPrepared
                || event instanceof QuestionEvent.AnswerReturned
                || event instanceof QuestionEvent.QuestionReopened;
    }

    private List<String> staff(QuestionEvent event, String portal) {
        return switch (event) {
            case QuestionEvent.QuestionForwarded e -> rights.accounts(portal, UNIT, e.unit());
            case QuestionEvent.OwnerReminded e -> owners(e, portal);
            case QuestionEvent.AnswerPrepared e -> heads(e.questionId(), portal);
            case QuestionEvent.AnswerReturned e -> List.of(author(e.questionId()));
            case QuestionEvent.QuestionReopened ignored -> reception(portal);
            default -> List.of();
        };
    }

    /** Until a question is much overdue its head need not be told. */
    private List<String> owners(QuestionEvent.OwnerReminded e, String portal) {
        boolean escalated = e.stage() == DeadlineStage.ESCALATED;
        String unit = e.unit();
        List<String> owners = new ArrayList<>(
                unit == null ? reception(portal) : rights.accounts(portal, Set.of(Role.UNIT_OFFICER), unit));
        if (escalated) {
            owners.addAll(
                    unit == null
                            ? rights.accounts(portal, HEAD, null)
                            : rights.accounts(portal, Set.of(Role.UNIT_HEAD), unit));
        }
        return owners.stream().distinct().toList();
    }

    private List<String> reception(String portal) {
        return rights.accounts(portal, Set.copyOf(policies.of(portal).rules().triageBy()), null);
    }

    private List<String> heads(String question, String portal) {
        return files.find(question)
                .map(CaseFile::unit)
                .map(unit -> rights.accounts(portal, Set.of(Role.UNIT_HEAD), unit))
                .orElse(List.of());
    }

    private String author(String question) {
        return files.find(question).stream()
                .flatMap(file -> file.events().reversed().stream())
                .filter(QuestionEvent.AnswerPrepared.class::isInstance)
                .map(event -> ((QuestionEvent.AnswerPrepared) event).by().account())
                .findFirst()
                .orElseThrow();
    }
}

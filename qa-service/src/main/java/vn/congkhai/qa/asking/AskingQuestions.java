package vn.congkhai.qa.asking;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congkhai.eventlog.Commit;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.problem.Problems;
import vn.congkhai.qa.axon.QuestionCommands;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.Attachment;
import vn.congkhai.qa.casefile.CaseFiles;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.question.QuestionCommand.ReceiveQuestion;
import vn.congkhai.qa.question.QuestionEvent.QuestionReceived;
import vn.congkhai.qa.question.QuestionPolicy;
import vn.congkhai.qa.question.Sealed;
import vn.congkhai.qa.question.TrackingCode;
import vn.congkhai.qa.tickets.TicketIndex;

/** Receives questions: checks, seals, decides, and gives the receipt that the log vouches for. */
public final class AskingQuestions {
    private static final int CODE_BYTES = 10;

    private final QuestionCommands commands;
    private final QuestionPolicies policies;
    private final SealedTexts texts;
    private final CaseFiles files;
    private final TicketIndex index;
    private final ProofOfWork proof;
    private final MongoUploads uploads;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public AskingQuestions(
            QuestionCommands commands,
            QuestionPolicies policies,
            SealedTexts texts,
            CaseFiles files,
            TicketIndex index,
            ProofOfWork proof,
            MongoUploads uploads,
            Clock clock) {
        this.commands = commands;
        this.policies = policies;
        this.texts = texts;
        this.files = files;
        this.index = index;
        this.proof = proof;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Receives a question once. The same command id gives the same receipt, also when the first answer was lost on its way.
     *
     * @param client address the question comes from
     * @throws ProblemException 403 proof-required, 422 idempotency-key-reused when another question came under this id
     * @throws vn.congkhai.qa.question.QuestionRefused when fields are at fault
     */
    public Receipt ask(AskForm form, String portal, String client, String commandId) {
        QuestionPolicy policy = policies.of(portal);
        Optional<Commit> earlier = commands.earlier(commandId);
        if (earlier.isPresent()) return repeated(form, earlier.get());
        proof.require(client, form.altcha());
        List<Attachment> uploaded = uploads.find(portal, form.files());
        form.checks()
                .that(
                        uploaded.size() == form.files().size(),
                        "attachments",
                        "Có tệp chưa được tải lên hoặc đã quá một giờ, xin tải lại.")
                .requireNone();
        TrackingCode code = newCode();
        Commit commit = commands.receive(receive(form, portal, uploaded, code), policy, commandId);
        proof.accepted(client, form.altcha());
        boolean fresh = received(commit).codeHash().equals(code.hash());
        return fresh ? receipt(commit, code.value()) : repeated(form, commit);
    }

    /** The same question gets its receipt again. A key that somebody else has used too shows nobody another one's tracking code. */
    private Receipt repeated(AskForm form, Commit commit) {
        QuestionReceived received = received(commit);
        String id = received.questionId();
        boolean same = texts.open(id, received.asker(), Asker.class)
                        .filter(form.asker()::equals)
                        .isPresent()
                && texts.open(id, received.content(), Content.class)
                        .filter(content -> content.attachments().stream()
                                .map(Attachment::id)
                                .collect(Collectors.toSet())
                                .equals(new HashSet<>(form.files())))
                        .filter(content -> form.content(content.attachments()).equals(content))
                        .isPresent();
        if (!same) throw new ProblemException(Problems.keyReused());
        return receipt(commit, texts.open(id, received.code(), String.class).orElseThrow());
    }

    private QuestionReceived received(Commit commit) {
        return (QuestionReceived) files.event(commit.events().getFirst());
    }

    private TrackingCode newCode() {
        byte[] bits = new byte[CODE_BYTES];
        random.nextBytes(bits);
        return TrackingCode.of(bits);
    }

    private ReceiveQuestion receive(AskForm form, String portal, List<Attachment> uploaded, TrackingCode code) {
        String id = Ids.uuidV7().toString();
        Function<Object, Sealed> sealed = texts.ofNewQuestion(id);
        return new ReceiveQuestion(
                id,
                portal,
                code.hash(),
                sealed.apply(code.value()),
                sealed.apply(form.asker()),
                sealed.apply(form.content(uploaded)),
                Consent.VERSION,
                uploaded.stream().map(Attachment::id).toList(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Receipt receipt(Commit commit, String code) {
        index.apply(List.of(commit));
        QuestionReceived received = received(commit);
        return new Receipt(
                code, received.at(), received.deadline().dueOn(), Receipt.Explanation.of(received.deadline()));
    }
}

package vn.congkhai.qa.desk;

import static vn.congkhai.qa.desk.StaffBodies.orEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.kit.http.IfMatch;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.casefile.AnswerFiles;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.Attachment;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.question.KnownPerson;
import vn.congkhai.qa.question.QuestionCommand.AnswerQuestion;
import vn.congkhai.qa.question.QuestionCommand.ApproveAnswer;
import vn.congkhai.qa.question.QuestionCommand.PublishAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReturnAnswer;

/** What staff do with an answer: give it, approve it, publish it. */
@RestController
@RequestMapping("/api/questions/{id}")
class AnswerController {
    private static final String CHECKED = "personal-data";

    private final DeskCommands desk;
    private final SealedTexts texts;
    private final MongoUploads uploads;

    AnswerController(DeskCommands desk, SealedTexts texts, MongoUploads uploads) {
        this.desk = desk;
        this.texts = texts;
        this.uploads = uploads;
    }

    @PostMapping("/answer")
    ResponseEntity<StaffView> answer(
            @PathVariable String id, @RequestBody StaffBodies.Answer body, Caller caller, CommandId commandId) {
        List<String> named = body.attachments() == null ? List.of() : body.attachments();
        List<Attachment> uploaded = uploads.find(caller.portal(), named);
        List<String> files = uploaded.stream().map(Attachment::id).toList();
        return answer(desk.send(
                id,
                caller,
                commandId.value(),
                (by, at) -> new AnswerQuestion(
                        id,
                        by,
                        texts.confidential(id, orEmpty(body.text())),
                        texts.seal(id, new AnswerFiles(uploaded)),
                        files,
                        named.size() - uploaded.size(),
                        at)));
    }

    @PostMapping("/answer-approval")
    ResponseEntity<StaffView> approve(@PathVariable String id, Caller caller, CommandId commandId) {
        return answer(desk.send(id, caller, commandId.value(), (by, at) -> new ApproveAnswer(id, by, at)));
    }

    @PostMapping("/answer-return")
    ResponseEntity<StaffView> giveBack(
            @PathVariable String id, @RequestBody StaffBodies.Reason body, Caller caller, CommandId commandId) {
        return answer(desk.send(
                id,
                caller,
                commandId.value(),
                (by, at) -> new ReturnAnswer(id, by, texts.confidential(id, orEmpty(body.reason())), at)));
    }

    /** A text that is not given is taken from the question or the answer, without the asker and what looks like his data. */
    @PostMapping("/publication")
    ResponseEntity<StaffView> publish(
            @PathVariable String id, @RequestBody StaffBodies.Publication body, Caller caller, CommandId commandId) {
        Optional<CaseFile> file = desk.fileOf(id, caller);
        KnownPerson person = file.map(this::asker).orElse(new KnownPerson(List.of()));
        String question =
                given(body.question(), person, () -> file.map(this::question).orElse(""));
        String answer =
                given(body.answer(), person, () -> file.map(this::answer).orElse(""));
        boolean checked = body.confirmed() != null && body.confirmed().contains(CHECKED);
        return answer(desk.send(
                id,
                caller,
                commandId.value(),
                (by, at) -> new PublishAnswer(id, by, question, answer, person, checked, at)));
    }

    private static String given(@Nullable String text, KnownPerson person, Supplier<String> otherwise) {
        return text == null ? person.removedFrom(otherwise.get()) : text;
    }

    private KnownPerson asker(CaseFile file) {
        return texts.open(file.id(), file.received().asker(), Asker.class)
                .map(AnswerController::words)
                .orElse(new KnownPerson(List.of()));
    }

    private static KnownPerson words(Asker asker) {
        List<String> words = new ArrayList<>(List.of(asker.name()));
        Optional.ofNullable(asker.email()).ifPresent(words::add);
        Optional.ofNullable(asker.phone()).ifPresent(words::add);
        Optional.ofNullable(asker.address()).ifPresent(words::add);
        return new KnownPerson(words);
    }

    private String question(CaseFile file) {
        return texts.open(file.id(), file.received().content(), Content.class)
                .map(content -> content.subject() + "\n" + content.text())
                .orElse("");
    }

    private String answer(CaseFile file) {
        return file.answer()
                .flatMap(answer -> texts.text(file.id(), answer.text()))
                .orElse("");
    }

    private static ResponseEntity<StaffView> answer(StaffView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }
}

package vn.congkhai.qa.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.qa.casefile.AnswerFiles;
import vn.congkhai.qa.casefile.Asker;
import vn.congkhai.qa.casefile.Attachment;
import vn.congkhai.qa.casefile.CaseFile;
import vn.congkhai.qa.casefile.Content;
import vn.congkhai.qa.casefile.SealedTexts;
import vn.congkhai.qa.desk.DeskActs.Order;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.question.KnownPerson;
import vn.congkhai.qa.question.QuestionCommand.AnswerQuestion;
import vn.congkhai.qa.question.QuestionCommand.ApproveAnswer;
import vn.congkhai.qa.question.QuestionCommand.PublishAnswer;
import vn.congkhai.qa.question.QuestionCommand.ReturnAnswer;

/** What staff do with an answer: give it, approve it or send it back, publish it without its asker. */
public final class Answering {
    private final DeskCommands desk;
    private final SealedTexts texts;
    private final MongoUploads uploads;

    public Answering(DeskCommands desk, SealedTexts texts, MongoUploads uploads) {
        this.desk = desk;
        this.texts = texts;
        this.uploads = uploads;
    }

    /** Question and answer without the asker and without what looks like anybody's data. */
    public record Anonymous(String question, String answer) {}

    /** Trả lời, with files that were uploaded before. */
    public StaffView answer(Order order, String text, List<String> named) {
        String id = order.id();
        List<Attachment> uploaded = uploads.find(order.caller().portal(), named);
        List<String> files = uploaded.stream().map(Attachment::id).toList();
        return desk.send(
                order,
                (by, at) -> new AnswerQuestion(
                        id,
                        by,
                        texts.confidential(id, text),
                        texts.seal(id, new AnswerFiles(uploaded)),
                        files,
                        named.size() - uploaded.size(),
                        at));
    }

    /** Duyệt câu trả lời đã soạn. */
    public StaffView approve(Order order) {
        return desk.send(order, (by, at) -> new ApproveAnswer(order.id(), by, at));
    }

    /** Trả lại câu trả lời đã soạn. */
    public StaffView giveBack(Order order, String reason) {
        return desk.send(
                order, (by, at) -> new ReturnAnswer(order.id(), by, texts.confidential(order.id(), reason), at));
    }

    /**
     * Đăng. A text that is not given is the anonymous one.
     *
     * @param checked that a person has looked at what only resembles personal data
     */
    public StaffView publish(Order order, @Nullable String question, @Nullable String answer, boolean checked) {
        Optional<CaseFile> file = desk.fileOf(order.id(), order.caller());
        KnownPerson person = person(file);
        Anonymous suggested = anonymous(file, person);
        String asked = question == null ? suggested.question() : question;
        String answered = answer == null ? suggested.answer() : answer;
        return desk.send(order, (by, at) -> new PublishAnswer(order.id(), by, asked, answered, person, checked, at));
    }

    /** What would be published if nobody changed a word, for whoever may read the question. */
    public Anonymous suggestion(String id, Caller caller) {
        Optional<CaseFile> file = Optional.of(desk.file(id, caller));
        return anonymous(file, person(file));
    }

    private Anonymous anonymous(Optional<CaseFile> file, KnownPerson person) {
        return new Anonymous(
                person.removedFrom(file.map(this::question).orElse("")),
                person.removedFrom(file.map(this::answer).orElse("")));
    }

    private KnownPerson person(Optional<CaseFile> found) {
        return found.flatMap(file -> texts.open(file.id(), file.received().asker(), Asker.class))
                .map(Answering::words)
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
}

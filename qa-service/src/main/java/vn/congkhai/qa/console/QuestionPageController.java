package vn.congkhai.qa.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.congkhai.kit.idempotency.CommandId;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.console.FormValues;
import vn.congkhai.page.console.Replies;
import vn.congkhai.qa.casefile.ScopeNotice;
import vn.congkhai.qa.desk.Answering;
import vn.congkhai.qa.desk.DeskActs;
import vn.congkhai.qa.desk.DeskActs.Order;
import vn.congkhai.qa.desk.DeskCommands;
import vn.congkhai.qa.files.MongoUploads;
import vn.congkhai.qa.question.StaffAct;

/** One question: read it, and do what is one's own to do. */
@RestController
class QuestionPageController {
    private final DeskCommands desk;
    private final DeskActs acts;
    private final Answering answers;
    private final MongoUploads uploads;
    private final QuestionLines lines;
    private final QuestionPages questions;
    private final ConsolePages pages;

    QuestionPageController(
            DeskCommands desk,
            DeskActs acts,
            Answering answers,
            MongoUploads uploads,
            QuestionLines lines,
            QuestionPages questions,
            ConsolePages pages) {
        this.desk = desk;
        this.acts = acts;
        this.answers = answers;
        this.uploads = uploads;
        this.lines = lines;
        this.questions = questions;
        this.pages = pages;
    }

    @GetMapping("/tiep-nhan/cau-hoi/{id}")
    ResponseEntity<String> one(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "viec", required = false) @Nullable String act,
            @RequestParam(name = "mau", required = false) @Nullable String template,
            @RequestParam(name = "xong", required = false) @Nullable String done) {
        desk.read(id, caller);
        return questions.page(
                id,
                pages.reader(caller),
                new QuestionPages.Asked(
                        act == null
                                ? null
                                : ActWords.bySlug(act).map(ActWords::act).orElse(null),
                        done == null
                                ? null
                                : ActWords.bySlug(done).map(ActWords::done).orElse(null),
                        new ActForms.Filled(null, null, template)));
    }

    @PostMapping("/tiep-nhan/cau-hoi/{id}/{act}")
    ResponseEntity<String> carryOut(
            Caller caller,
            @PathVariable String id,
            @PathVariable String act,
            HttpServletRequest request,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> sent,
            CommandId commandId)
            throws IOException {
        desk.read(id, caller);
        ActWords words = ActWords.bySlug(act).orElseThrow(ProblemException::notFound);
        ConsolePages.Reader reader = pages.reader(caller);
        FormValues form = FormValues.of(request);
        Order order = new Order(id, caller, form.commandId(caller, commandId.value()));
        try {
            form = withFiles(words.act(), reader, form, sent);
            carryOut(words.act(), order, form);
            return Replies.seeOther(afterwards(words, id, reader));
        } catch (ProblemException refusal) {
            int status = refusal.problem().status();
            if (status >= 500 || status == 404) throw refusal;
            return questions.page(
                    id,
                    reader,
                    new QuestionPages.Asked(words.act(), null, new ActForms.Filled(form, refusal.problem(), null)));
        }
    }

    private void carryOut(StaffAct act, Order order, FormValues form) {
        switch (act) {
            case CLASSIFY -> acts.classify(order, form.text("field"), form.has("general"));
            case PROPOSE -> acts.propose(order, form.text("to"), form.text("note"));
            case FORWARD -> acts.forward(order, form.text("unit"), form.text("note"));
            case OUT_OF_SCOPE ->
                acts.declareOutOfScope(
                        order,
                        new ScopeNotice(form.text("reason"), form.text("legalBasis"), form.text("competentBody")));
            case APPROVE -> answers.approve(order);
            case ANSWER -> answers.answer(order, form.text("text"), form.all("attachments"));
            case PROGRESS_NOTICE -> acts.giveNotice(order, form.text("reason"), ActForms.day(form, "promisedOn"));
            case GIVE_BACK -> answers.giveBack(order, form.text("reason"));
            case TAKE_BACK -> acts.takeBack(order, form.text("reason"));
            case PUBLISH -> answers.publish(order, form.text("question"), form.text("answer"), form.has("confirmed"));
            case REOPEN -> acts.reopen(order, form.text("reason"));
        }
    }

    /** Files are taken before the rest is looked at, so that nobody has to choose them again; only from who may answer. */
    private FormValues withFiles(
            StaffAct act, ConsolePages.Reader reader, FormValues form, @Nullable List<MultipartFile> sent)
            throws IOException {
        if (act != StaffAct.ANSWER || sent == null) return form;
        String unit = reader.officer().unit();
        if (unit == null) return form;
        List<String> ids = new ArrayList<>(form.all("attachments"));
        for (MultipartFile file : sent) {
            if (file.isEmpty()) continue;
            try (InputStream content = file.getInputStream()) {
                ids.add(uploads.take(reader.caller().portal(), file.getOriginalFilename(), content)
                        .id());
            }
        }
        return form.with("attachments", ids);
    }

    /** To the list when the question is out of one's hands, to the next act when there is one. */
    private String afterwards(ActWords done, String id, ConsolePages.Reader reader) {
        return switch (done.act()) {
            case FORWARD, OUT_OF_SCOPE -> ConsolePages.QUESTIONS + "?xong=" + done.slug();
            case CLASSIFY, PROPOSE ->
                lines.acts(desk.file(id, reader.caller()), reader).stream()
                        .map(ActWords::act)
                        .filter(act -> act == StaffAct.PROPOSE || act == StaffAct.FORWARD)
                        .findFirst()
                        .map(next -> QuestionLines.path(id) + "?xong=" + done.slug() + "&viec="
                                + ActWords.of(next).slug())
                        .orElse(QuestionLines.path(id) + "?xong=" + done.slug());
            default -> QuestionLines.path(id) + "?xong=" + done.slug();
        };
    }
}

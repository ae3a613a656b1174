package vn.congkhai.qa.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.kit.security.Caller;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.page.console.Frame;
import vn.congkhai.page.console.Frame.Tab;
import vn.congkhai.page.console.Replies;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.desk.StaffRights;
import vn.congkhai.qa.question.Officer;
import vn.congkhai.qa.question.QuestionPolicy;

/** Renders the pages of the console, and knows who may enter which. */
final class ConsolePages {
    static final String QUESTIONS = "/tiep-nhan";
    static final String SHEET = "/tiep-nhan/phieu-viec";
    static final String LOAD = "/tiep-nhan/khoi-luong";
    static final String LETTERS = "/tiep-nhan/thu";

    private final Pages pages;
    private final ShellFactory shells;
    private final QuestionPolicies policies;
    private final StaffRights rights;

    ConsolePages(Pages pages, ShellFactory shells, QuestionPolicies policies, StaffRights rights) {
        this.pages = pages;
        this.shells = shells;
        this.policies = policies;
        this.rights = rights;
    }

    /** Who looks at a page, with the rights of this moment. */
    record Reader(Caller caller, Officer officer, QuestionPolicy policy) {
        boolean readsAll() {
            return policy.mayReadAll(officer);
        }

        boolean triages() {
            return officer.as(policy.rules().triageBy()).isPresent();
        }
    }

    /**
     * Lets in whoever may read a question of the portal.
     *
     * @throws ProblemException 403 not-entitled for everybody else
     */
    Reader reader(Caller caller) {
        Reader reader = new Reader(caller, rights.officer(caller), policies.of(caller.portal()));
        if (!reader.policy().mayReadSome(reader.officer())) throw rights.ending(caller, notEntitled());
        return reader;
    }

    /**
     * Lets in whoever may read every question of the portal.
     *
     * @throws ProblemException 403 not-entitled for everybody else
     */
    Reader overseer(Caller caller) {
        Reader reader = reader(caller);
        if (!reader.readsAll()) throw rights.ending(caller, notEntitled());
        return reader;
    }

    /**
     * Lets in whoever may receive, classify and forward on the portal.
     *
     * @throws ProblemException 403 not-entitled for everybody else
     */
    Reader receptionist(Caller caller) {
        Reader reader = reader(caller);
        if (!reader.triages()) throw rights.ending(caller, notEntitled());
        return reader;
    }

    private static ProblemException notEntitled() {
        return ProblemException.of(
                        403,
                        "not-entitled",
                        "Trang này dành cho bộ phận tiếp nhận, đơn vị được giao trả lời và người theo dõi của cổng.")
                .rule("question-pages-are-for-who-handles-questions", null);
    }

    ResponseEntity<String> page(
            Reader reader, String tab, int status, String template, String title, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("frame", frame(reader, tab, title));
        return Replies.page(status, pages.render("console/" + template + ".jte", all));
    }

    private Frame frame(Reader reader, String tab, String title) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(QUESTIONS, "Câu hỏi", QUESTIONS.equals(tab)));
        tabs.add(new Tab(SHEET, "Phiếu việc", SHEET.equals(tab)));
        if (reader.readsAll()) {
            tabs.add(new Tab(LOAD, "Khối lượng", LOAD.equals(tab)));
            tabs.add(new Tab(LETTERS, "Chưa báo được", LETTERS.equals(tab)));
        }
        Caller caller = reader.caller();
        return new Frame(shells.of(caller.portal(), title), caller.name(), tabs);
    }
}

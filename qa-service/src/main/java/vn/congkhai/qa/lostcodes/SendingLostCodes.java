package vn.congkhai.qa.lostcodes;

import java.time.Clock;
import java.util.List;
import vn.congkhai.kit.ids.Ids;
import vn.congkhai.qa.asking.AskForm;
import vn.congkhai.qa.config.QuestionPolicies;
import vn.congkhai.qa.limits.Limits;
import vn.congkhai.qa.mail.LetterOrder;
import vn.congkhai.qa.mail.Post;
import vn.congkhai.qa.question.FieldChecks;

/** Gửi lại mã theo dõi. Whoever asks learns nothing: the codes go to the address, and the answer is the same without any. */
public final class SendingLostCodes {
    private final MongoAskers askers;
    private final QuestionPolicies policies;
    private final Post post;
    private final Limits limits;
    private final Clock clock;

    public SendingLostCodes(MongoAskers askers, QuestionPolicies policies, Post post, Limits limits, Clock clock) {
        this.askers = askers;
        this.policies = policies;
        this.post = post;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Orders the letter.
     *
     * @throws vn.congkhai.kit.problem.ProblemException 429
     * @throws vn.congkhai.qa.question.QuestionRefused when that is no address
     */
    public void send(String portal, String email, String client) {
        policies.of(portal);
        new FieldChecks()
                .that(AskForm.isEmail(email.strip()), "email", "Địa chỉ thư điện tử chưa đúng.")
                .requireNone();
        limits.lostCodes().require(client);
        List<String> questions = askers.questionsOf(portal, email);
        if (questions.isEmpty()) return;
        post.order(LetterOrder.lostCodes("codes|" + Ids.uuidV7(), portal, questions), clock.instant());
    }
}

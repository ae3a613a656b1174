package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congkhai.regulation.proof.Proves;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffMember;

/**
 * Random sequences of thirty commands by random staff under changing boards and delegations: nothing becomes public without the
 * regulation's steps by people entitled at that moment. {@code -Dsequences=} runs more or fewer, {@code -Dseed=} runs one again.
 */
class RandomSequencesTest {
    private static final System.Logger FIGURES = System.getLogger("figures");
    private static final int SEQUENCES = Integer.getInteger("sequences", 20_000);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int COMMANDS = 30;
    private static final List<EditorialPolicy> PORTALS = List.of(
            Newsroom.QUAN_8,
            Newsroom.KRONG_PAC,
            Newsroom.LONG_XUYEN,
            Newsroom.BINH_DUONG,
            Newsroom.POLICIES.find("trungdung").orElseThrow(),
            Newsroom.WITH_REVIEW);

    /** The decider, or one with a fault in it. */
    private interface Decider {
        List<ArticleEvent> decide(ArticleCommand command, Article article, EditorialPolicy policy);
    }

    /** What a run came to. */
    private static final class Run {
        private final Map<String, int[]> counts = new TreeMap<>();
        private final List<String> violations = new ArrayList<>();

        private void count(ArticleCommand command, boolean accepted) {
            counts.computeIfAbsent(command.getClass().getSimpleName(), _ -> new int[2])[accepted ? 0 : 1]++;
        }
    }

    private static Run run(Decider decider, int sequences, long seed) {
        Run run = new Run();
        Random seeds = new Random(seed);
        for (int i = 0; i < sequences; i++) {
            sequence(decider, PORTALS.get(i % PORTALS.size()), new Random(seeds.nextLong()), run);
        }
        return run;
    }

    private static void sequence(Decider decider, EditorialPolicy policy, Random random, Run run) {
        RandomNewsroom newsroom = new RandomNewsroom(policy, random);
        RandomCommands commands = new RandomCommands(newsroom, policy, random);
        Watchman watchman = new Watchman(policy);
        Article article = Article.unsubmitted();
        for (int i = 0; i < COMMANDS; i++) {
            newsroom.timePasses();
            newsroom.boardMayChange();
            ArticleCommand command = commands.next(article);
            try {
                for (ArticleEvent event : decider.decide(command, article, policy)) {
                    watchman.saw(command, event, newsroom.members());
                    article = article.evolve(event);
                }
                run.count(command, true);
            } catch (RuleViolation refused) {
                run.count(command, false);
            }
        }
        run.violations.addAll(watchman.violations());
    }

    @Test
    @Proves({"G06", "G29", "G39"})
    void nothing_is_public_without_the_steps_by_people_entitled_at_that_moment() {
        Run run = run(ArticleDecider::decide, SEQUENCES, SEED);
        FIGURES.log(Level.INFO, "{0} sequences of {1} commands, -Dseed={2}", SEQUENCES, COMMANDS, Long.toString(SEED));
        run.counts.forEach((command, count) ->
                FIGURES.log(Level.INFO, "{0}: {1} accepted, {2} refused", command, count[0], count[1]));
        assertThat(run.violations).as("-Dseed=" + SEED).isEmpty();
        assertThat(run.counts).hasSize(ArticleCommand.Signed.class.getPermittedSubclasses().length + 1);
        assertThat(run.counts).allSatisfy((command, count) -> {
            assertThat(count[0]).as(command + " accepted, -Dseed=" + SEED).isPositive();
            assertThat(count[1]).as(command + " refused, -Dseed=" + SEED).isPositive();
        });
    }

    private static void assertKilled(Decider mutant, String by) {
        assertThat(run(mutant, 600, SEED).violations)
                .as("-Dseed=" + SEED)
                .anyMatch(violation -> violation.contains(by));
    }

    @Test
    void a_decider_without_four_eyes_is_caught() {
        assertKilled(
                (command, article, policy) -> ArticleDecider.decide(command, article, withoutFourEyes(policy)),
                "approved his own article");
    }

    @Test
    void a_decider_that_takes_an_expired_delegation_is_caught() {
        assertKilled(
                (command, article, policy) -> ArticleDecider.decide(withEndlessDelegations(command), article, policy),
                "was not entitled");
    }

    @Test
    void a_decider_that_approves_another_revision_is_caught() {
        assertKilled(
                (command, article, policy) -> ArticleDecider.decide(ofTheLatest(command, article), article, policy),
                "approved another revision than was named");
    }

    private static EditorialPolicy withoutFourEyes(EditorialPolicy policy) {
        return new EditorialPolicy(
                policy.portal(),
                policy.submit(),
                policy.edit(),
                policy.extraSteps(),
                policy.approve(),
                policy.withdrawal(),
                policy.destruction(),
                policy.checklist(),
                false,
                policy.returnForRework(),
                policy.urgentInOneAct(),
                policy.categories(),
                policy.demands());
    }

    private static ArticleCommand withEndlessDelegations(ArticleCommand command) {
        if (!(command instanceof ArticleCommand.ApproveArticle c)) return command;
        StaffMember member = c.by().member();
        List<Delegation> endless = member.delegations().stream()
                .map(d -> new Delegation(
                        d.id(),
                        d.fromAccount(),
                        d.fromName(),
                        d.step(),
                        d.categories(),
                        d.from(),
                        LocalDate.MAX,
                        d.decision()))
                .toList();
        StaffMember forEver = new StaffMember(
                member.account(), member.portal(), member.name(), member.assignments(), endless, member.version());
        return new ArticleCommand.ApproveArticle(
                c.articleId(),
                c.revision(),
                c.publishAt(),
                c.checklist(),
                c.urgentReason(),
                new Signatory(forEver, c.by().grantors()),
                c.at());
    }

    private static ArticleCommand ofTheLatest(ArticleCommand command, Article article) {
        if (!(command instanceof ArticleCommand.ApproveArticle c)) return command;
        if (!(article instanceof Article.Existing existing)) return command;
        return new ArticleCommand.ApproveArticle(
                c.articleId(),
                existing.record().revision().number(),
                c.publishAt(),
                c.checklist(),
                c.urgentReason(),
                c.by(),
                c.at());
    }
}

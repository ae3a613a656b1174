package vn.congkhai.workflow.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state, given by somebody entitled to it: the state after it, or the rule that refuses it. */
class CommandsByStatesTest {
    private static final EditorialPolicy POLICY = Newsroom.WITH_REVIEW;

    private static final String TABLE = """
            |          | submit                       | revise    | pass                                | approve                                | publish                         | sendBack                                           | withdraw                               | restore | destroy
            Unsubmitted| Submitted                    | NO_SUCH_ARTICLE | NO_SUCH_ARTICLE               | NO_SUCH_ARTICLE                        | NO_SUCH_ARTICLE                 | NO_SUCH_ARTICLE                                    | NO_SUCH_ARTICLE                        | NO_SUCH_ARTICLE | NO_SUCH_ARTICLE
            Submitted  | AN_ARTICLE_IS_SUBMITTED_ONCE | Edited    | ONLY_AN_EDITED_ARTICLE_TAKES_A_STEP | ONLY_AN_EDITED_ARTICLE_CAN_BE_APPROVED | ONLY_A_DUE_ARTICLE_IS_PUBLISHED | Returned                                           | ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN | ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED | Submitted
            Edited     | AN_ARTICLE_IS_SUBMITTED_ONCE | Edited    | Edited                              | EVERY_STEP_PRECEDES_APPROVAL           | ONLY_A_DUE_ARTICLE_IS_PUBLISHED | Returned                                           | ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN | ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED | Edited
            Reviewed   | AN_ARTICLE_IS_SUBMITTED_ONCE | Edited    | A_STEP_IS_TAKEN_ONCE                | Published                              | ONLY_A_DUE_ARTICLE_IS_PUBLISHED | RETURN_IS_FOR_THE_NEXT_STEP                        | ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN | ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED | Edited
            Returned   | AN_ARTICLE_IS_SUBMITTED_ONCE | Submitted | A_STEP_IS_TAKEN_ONCE                | AN_ARTICLE_IS_APPROVED_ONCE            | ONLY_A_DUE_ARTICLE_IS_PUBLISHED | ONLY_A_SUBMITTED_OR_EDITED_ARTICLE_CAN_BE_RETURNED | ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN | ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED | Returned
            Approved   | AN_ARTICLE_IS_SUBMITTED_ONCE | Edited    | A_STEP_IS_TAKEN_ONCE                | AN_ARTICLE_IS_APPROVED_ONCE            | Published                       | ONLY_A_SUBMITTED_OR_EDITED_ARTICLE_CAN_BE_RETURNED | ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN | ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED | Approved
            Published  | AN_ARTICLE_IS_SUBMITTED_ONCE | Submitted | A_STEP_IS_TAKEN_ONCE                | AN_ARTICLE_IS_APPROVED_ONCE            | ONLY_A_DUE_ARTICLE_IS_PUBLISHED | ONLY_A_SUBMITTED_OR_EDITED_ARTICLE_CAN_BE_RETURNED | Withdrawn                              | ONLY_A_WITHDRAWN_ARTICLE_CAN_BE_RESTORED | A_PUBLIC_TEXT_IS_WITHDRAWN_BEFORE_IT_IS_DESTROYED
            Withdrawn  | AN_ARTICLE_IS_SUBMITTED_ONCE | A_WITHDRAWN_ARTICLE_CANNOT_BE_CHANGED | A_STEP_IS_TAKEN_ONCE    | AN_ARTICLE_IS_APPROVED_ONCE            | ONLY_A_DUE_ARTICLE_IS_PUBLISHED | ONLY_A_SUBMITTED_OR_EDITED_ARTICLE_CAN_BE_RETURNED | ONLY_A_PUBLIC_ARTICLE_CAN_BE_WITHDRAWN | Submitted | Withdrawn
            """;

    private static final Map<String, List<ArticleEvent>> STATES = states();

    private static Map<String, List<ArticleEvent>> states() {
        Map<String, List<ArticleEvent>> states = new LinkedHashMap<>();
        states.put("Unsubmitted", List.of());
        states.put("Submitted", Past.submitted(POLICY));
        states.put("Edited", Past.edited(POLICY));
        states.put("Reviewed", Past.reviewed(POLICY));
        states.put("Returned", Past.returned(POLICY));
        states.put("Approved", Past.approved(POLICY, Newsroom.TUESDAY));
        states.put("Published", Past.published(POLICY));
        states.put("Withdrawn", Past.withdrawn(POLICY));
        return states;
    }

    private static Map<String, ArticleCommand> commands(long version) {
        Map<String, ArticleCommand> commands = new LinkedHashMap<>();
        commands.put("submit", Commands.submit(Newsroom.THANH_VIEN));
        commands.put("revise", Commands.revise(Newsroom.PHO_BAN, version));
        commands.put("pass", Commands.pass(Newsroom.PHO_BAN, "kiem-tra", 1));
        commands.put("approve", Commands.approve(Newsroom.TRUONG_BAN, 1));
        commands.put("publish", Commands.publish(Newsroom.TUESDAY));
        commands.put("sendBack", Commands.sendBack(Newsroom.PHO_BAN));
        commands.put("withdraw", Commands.withdraw(Newsroom.TRUONG_BAN));
        commands.put("restore", Commands.restore(Newsroom.TRUONG_BAN));
        commands.put("destroy", Commands.destroy(Newsroom.PHO_BAN, 1));
        return commands;
    }

    static Stream<Arguments> pairs() {
        List<String> lines = TABLE.lines().toList();
        String[] names = cells(lines.getFirst());
        return lines.stream().skip(1).flatMap(line -> {
            String[] row = cells(line);
            return Stream.iterate(1, i -> i < row.length, i -> i + 1).map(i -> arguments(row[0], names[i + 1], row[i]));
        });
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("pairs")
    void pair(String state, String command, String expected) {
        List<ArticleEvent> past = STATES.get(state);
        Scenario scenario = Scenario.given(POLICY, past);
        ArticleCommand given = commands(past.size()).get(command);
        boolean refused = Arrays.stream(EditorialRule.values())
                .anyMatch(rule -> rule.name().equals(expected));
        if (refused) {
            scenario.when(given).thenRefused(EditorialRule.valueOf(expected));
        } else {
            assertThat(scenario.then(given).article().getClass().getSimpleName())
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_table_has_every_command_and_every_state() {
        Set<Class<?>> commands = new HashSet<>();
        commands(1).values().forEach(command -> commands.add(command.getClass()));
        assertThat(commands).containsExactlyInAnyOrderElementsOf(leaves(ArticleCommand.class));
        Set<Class<?>> states = new HashSet<>();
        STATES.values().forEach(past -> states.add(Article.of(past).getClass()));
        assertThat(states).containsExactlyInAnyOrderElementsOf(leaves(Article.class));
        assertThat(pairs().count()).isEqualTo((long) STATES.size() * commands.size());
    }

    private static Set<Class<?>> leaves(Class<?> sealed) {
        Set<Class<?>> leaves = new HashSet<>();
        for (Class<?> type : sealed.getPermittedSubclasses()) {
            if (type.isSealed()) leaves.addAll(leaves(type));
            else leaves.add(type);
        }
        return leaves;
    }
}

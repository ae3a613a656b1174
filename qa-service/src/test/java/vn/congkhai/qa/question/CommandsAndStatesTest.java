package vn.congkhai.qa.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: the event that follows, or the rule that refuses. */
class CommandsAndStatesTest {
    private static final String TABLE = """
            command            | UNASKED  | RECEIVED | CLASSIFIED | PROPOSED | FORWARDED | PROGRESS_NOTIFIED | ANSWERED | OUT_OF_SCOPE | REOPENED | ERASED
            ReceiveQuestion    | received | once     | once       | once     | once      | once              | once     | once         | once | once
            ClassifyQuestion   | unknown  | classify | classify   | noclass  | noclass   | noclass           | noclass  | noclass      | classify | noclass
            ProposeHandling    | unknown  | noprop   | proposed   | noprop   | noprop    | noprop            | noprop   | noprop       | noprop | noprop
            ForwardQuestion    | unknown  | noforw   | forward    | forward  | noforw    | noforw            | noforw   | noforw       | noforw | noforw
            GiveProgressNotice | unknown  | noansw   | noansw     | noansw   | notice    | notice            | noansw   | noansw       | noansw | noansw
            GiveProgressNotice for a Sunday | unknown | noansw | noansw | noansw | field | field | noansw | noansw | noansw | noansw
            AnswerQuestion     | unknown  | noansw   | noansw     | noansw   | answered  | answered          | noansw   | noansw       | noansw | noansw
            DeclareOutOfScope  | unknown  | scope    | scope      | scope    | noscope   | noscope           | noscope  | noscope      | scope | noscope
            PublishAnswer      | unknown  | nopub    | nopub      | nopub    | nopub     | nopub             | publish  | nopub        | nopub | nopub
            ReopenQuestion     | unknown  | noopen   | noopen     | noopen   | noopen    | noopen            | reopen   | reopen       | noopen | noopen
            TakeBackForwarding | unknown  | notake   | notake     | taken    | taken     | taken             | notake   | notake       | notake | notake
            ApproveAnswer      | unknown | nohead   | nohead     | nohead   | nodraft   | nodraft           | nohead   | nohead       | nohead   | nohead
            ReturnAnswer       | unknown | nohead   | nohead     | nohead   | nodraft   | nodraft           | nohead   | nohead       | nohead   | nohead
            ReopenByAsker      | unknown | noopen   | noopen     | noopen   | noopen    | noopen            | reopen   | reopen       | noopen   | noopen
            RateAnswer         | unknown | norate   | norate     | norate   | norate    | norate            | rated    | norate       | norate   | norate
            EraseAsker         | unknown | forgotten | forgotten  | forgotten | forgotten | forgotten         | forgotten | forgotten    | forgotten | gone
            RecomputeDeadline  | unknown | nothing  | nothing    | nothing  | nothing   | nothing           | nothing  | nothing      | nothing  | nothing
            RemindOwner        | unknown | told     | told       | told     | told      | nothing           | nothing  | nothing      | told     | nothing
            EndRetention       | unknown | nothing  | nothing    | nothing  | nothing   | nothing           | forgotten | forgotten    | nothing  | nothing
            """;
    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("received", "QuestionReceived"),
            Map.entry("classify", "QuestionClassified"),
            Map.entry("proposed", "HandlingProposed"),
            Map.entry("forward", "QuestionForwarded"),
            Map.entry("notice", "ProgressNotified"),
            Map.entry("answered", "QuestionAnswered"),
            Map.entry("scope", "FoundOutOfScope"),
            Map.entry("publish", "AnswerPublished"),
            Map.entry("reopen", "QuestionReopened"),
            Map.entry("taken", "ForwardingTakenBack"),
            Map.entry("rated", "AnswerRated"),
            Map.entry("forgotten", "AskerForgotten"),
            Map.entry("told", "OwnerReminded"),
            Map.entry("nothing", "nothing"),
            Map.entry("nohead", "ONLY_THE_HEAD_OF_THE_UNIT_APPROVES"),
            Map.entry("nodraft", "ONLY_A_PREPARED_ANSWER_IS_APPROVED"),
            Map.entry("norate", "ONLY_AN_ANSWER_IS_RATED"),
            Map.entry("gone", "WHAT_IS_ERASED_STAYS_ERASED"),
            Map.entry("field", "FIELDS_ARE_COMPLETE"),
            Map.entry("once", "QUESTION_IS_RECEIVED_ONCE"),
            Map.entry("unknown", "QUESTION_IS_UNKNOWN"),
            Map.entry("noclass", "ONLY_AN_OPEN_UNFORWARDED_QUESTION_IS_CLASSIFIED"),
            Map.entry("noprop", "ONLY_A_CLASSIFIED_QUESTION_IS_PROPOSED"),
            Map.entry("noforw", "ONLY_A_CLASSIFIED_QUESTION_IS_FORWARDED"),
            Map.entry("noansw", "ONLY_A_FORWARDED_QUESTION_IS_ANSWERED"),
            Map.entry("noscope", "ONLY_AN_UNFORWARDED_QUESTION_IS_OUT_OF_SCOPE"),
            Map.entry("nopub", "ONLY_AN_ANSWERED_QUESTION_IS_PUBLISHED"),
            Map.entry("noopen", "ONLY_A_FINISHED_QUESTION_IS_REOPENED"),
            Map.entry("notake", "ONLY_A_HANDED_OVER_QUESTION_IS_TAKEN_BACK"));

    static Stream<Arguments> pairs() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> states = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, i -> i < row.size(), i -> i + 1)
                        .map(i -> Arguments.of(row.getFirst(), states.get(i), MEANING.get(row.get(i)))));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("pairs")
    void every_pair_has_its_outcome(String command, String state, String expected) {
        assertThat(outcome(command(command), Given.states().get(state))).isEqualTo(expected);
    }

    private static QuestionCommand command(String name) {
        if (name.endsWith("for a Sunday")) return Given.promise(LocalDate.of(2026, 12, 20));
        return Given.commands().stream()
                .filter(candidate -> candidate.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_table_has_every_command_and_every_state() {
        assertThat(pairs().map(pair -> pair.get()[0].toString().split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                QuestionCommand.class,
                                QuestionCommand.StaffCommand.class,
                                QuestionCommand.AskerCommand.class,
                                QuestionCommand.PassageOfTime.class)
                        .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                        .filter(Class::isRecord)
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(pairs().map(pair -> pair.get()[1]).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("UNASKED"),
                                Arrays.stream(QuestionState.values()).map(Enum::name))
                        .toList());
    }

    private static String outcome(QuestionCommand command, Question question) {
        try {
            return QuestionDecider.decide(command, question, Given.QUAN8).stream()
                    .findFirst()
                    .map(event -> event.getClass().getSimpleName())
                    .orElse("nothing");
        } catch (QuestionRefused refused) {
            return refused.rule().name();
        }
    }
}

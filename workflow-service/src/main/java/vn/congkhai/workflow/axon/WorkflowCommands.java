package vn.congkhai.workflow.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.axon.AxonOnCommitLog;
import vn.congkhai.eventlog.axon.CommandMetadata;
import vn.congkhai.workflow.article.Article;
import vn.congkhai.workflow.article.Article.Existing;
import vn.congkhai.workflow.article.ArticleCommand;
import vn.congkhai.workflow.article.EditorialPolicy;
import vn.congkhai.workflow.board.StaffCommand;
import vn.congkhai.workflow.board.StaffMember;
import vn.congkhai.workflow.calendar.DecideDays;
import vn.congkhai.workflow.calendar.DecidedDays;
import vn.congkhai.workflow.comment.CommentCommand;
import vn.congkhai.workflow.comment.Discussion;
import vn.congkhai.workflow.obligation.Obligation;
import vn.congkhai.workflow.obligation.ObligationCommand;
import vn.congkhai.workflow.stored.CanonicalText;
import vn.congkhai.workflow.stored.DiscussionStreams;
import vn.congkhai.workflow.stored.TextStore;
import vn.congkhai.workflow.stored.WorkflowEvents;

/** Gives commands to the aggregates; when a method returns, the events are durable. */
public final class WorkflowCommands implements AutoCloseable {
    private final Configuration axon;
    private final CommandGateway gateway;

    /** Builds the command side on a log. */
    public WorkflowCommands(CommitLog log, WorkflowEvents events, TextStore texts) {
        axon = AxonOnCommitLog.configurer(log, events.codec())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(ArticleAggregate.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(DiscussionAggregate.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(StaffAggregate.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(ObligationAggregate.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CalendarAggregate.class))
                .registerComponent(TextStore.class, configuration -> texts)
                .buildConfiguration();
        axon.start();
        gateway = axon.commandGateway();
    }

    /**
     * The article after the command.
     *
     * @param text canonical JSON of the offered revision, if the command offers one
     * @throws vn.congkhai.workflow.article.RuleViolation when a rule refuses it
     * @throws vn.congkhai.eventlog.AlreadyCommittedException when the log already holds the commit id
     */
    public Article decide(
            ArticleCommand command,
            EditorialPolicy policy,
            @Nullable CanonicalText text,
            String commitId,
            @Nullable String traceparent) {
        ArticleInstruction instruction =
                new ArticleInstruction(command.articleId().value(), command, policy, text);
        return gateway.sendAndWait(message(instruction, commitId, traceparent));
    }

    /**
     * The rights after the command.
     *
     * @throws vn.congkhai.workflow.board.StaffRefusal when a rule refuses it
     */
    public StaffMember decide(StaffCommand command, String commitId, @Nullable String traceparent) {
        StaffInstruction instruction = new StaffInstruction(command.account(), command);
        return gateway.sendAndWait(message(instruction, commitId, traceparent));
    }

    /**
     * The discussion of an article after the command.
     *
     * @param words what is said, if the command says anything
     * @throws vn.congkhai.workflow.comment.CommentRefusal when a rule refuses it
     */
    public Discussion decide(
            CommentCommand command,
            Existing article,
            EditorialPolicy policy,
            @Nullable CanonicalText words,
            String commitId,
            @Nullable String traceparent) {
        String stream = DiscussionStreams.name(article.record().id().value());
        return gateway.sendAndWait(
                message(new CommentInstruction(stream, command, article, policy, words), commitId, traceparent));
    }

    /** The obligation after the command, null when there is none. */
    public @Nullable Obligation decide(ObligationCommand command, String commitId, @Nullable String traceparent) {
        ObligationInstruction instruction = new ObligationInstruction(command.obligationId(), command);
        return gateway.sendAndWait(message(instruction, commitId, traceparent));
    }

    /** What is decided about the calendar after the command. */
    public DecidedDays decide(DecideDays command, String commitId, @Nullable String traceparent) {
        return gateway.sendAndWait(
                message(new CalendarInstruction(WorkflowEvents.CALENDAR, command), commitId, traceparent));
    }

    private static CommandMessage<Object> message(Object instruction, String commitId, @Nullable String traceparent) {
        return GenericCommandMessage.<Object>asCommandMessage(instruction)
                .withMetaData(CommandMetadata.of(commitId, traceparent));
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}

package vn.congkhai.workflow.unsent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where forms that were not sent are kept. Nothing is found but by its owner. */
public interface UnsentForms {
    /** Keeps the form in place of the one of that id. */
    void keep(UnsentForm form);

    /** The form, if this is its owner. */
    Optional<UnsentForm> find(String owner, String id);

    /** Everything of one owner, newest first. */
    List<UnsentForm.Line> of(String owner);

    /** The form is gone; that it was sent from the rendering with this mark is remembered instead. */
    void settle(String owner, String id, String mark, Instant at);

    /** Whether the form was sent from the rendering with this mark. */
    boolean isSettled(String owner, String id, String mark);

    /** The form is gone. */
    void drop(String owner, String id);

    /** Everybody's forms about an article are gone. */
    void dropArticle(String articleId);

    /** Everything last touched before that moment is gone. */
    void dropBefore(Instant moment);
}

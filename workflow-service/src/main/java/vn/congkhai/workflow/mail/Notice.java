package vn.congkhai.workflow.mail;

/**
 * One letter to one person.
 *
 * @param id the same for every attempt, so that a mailbox can tell a repetition from a second letter
 */
public record Notice(String id, String from, String to, String subject, String text) {}

package vn.congkhai.local.identity.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** A recipient whose mail goes to disk instead of into the mail server's memory; it can do nothing else. */
record DiskRecipient(String address, Mailbox mailbox) implements GreenMailUser {
    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        try {
            mailbox.keep(address, message, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a message", e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Not a message", e);
        }
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public String getPassword() {
        throw new UnsupportedOperationException("Nobody signs in to this mail server");
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("Nobody signs in to this mail server");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("Nobody signs in to this mail server");
    }

    @Override
    public void create() {
        throw new UnsupportedOperationException("A recipient exists by being written to");
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException("A recipient exists by being written to");
    }
}

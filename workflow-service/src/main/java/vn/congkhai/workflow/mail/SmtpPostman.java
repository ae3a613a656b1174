package vn.congkhai.workflow.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Real SMTP, one attempt; whoever follows the log comes again. */
public final class SmtpPostman implements Postman {
    private final JavaMailSender sender;

    public SmtpPostman(JavaMailSender sender) {
        this.sender = sender;
    }

    @Override
    public void deliver(Notice notice) {
        try {
            sender.send(message(notice));
        } catch (MailSendException e) {
            if (isRefusal(e)) throw new AddressRefused(e);
            throw e;
        } catch (MailParseException e) {
            throw new AddressRefused(e);
        }
    }

    private MimeMessage message(Notice notice) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper fields = new MimeMessageHelper(message, "UTF-8");
            fields.setFrom(notice.from());
            fields.setTo(notice.to());
            fields.setSubject(notice.subject());
            fields.setText(notice.text());
            message.setHeader("Message-ID", "<" + notice.id() + "@congkhai>");
            return message;
        } catch (MessagingException e) {
            throw new AddressRefused(e);
        }
    }

    private static boolean isRefusal(MailSendException failure) {
        for (Exception cause : failure.getMessageExceptions()) {
            if (cause instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) return true;
        }
        return false;
    }
}

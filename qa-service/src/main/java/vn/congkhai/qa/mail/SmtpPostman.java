package vn.congkhai.qa.mail;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Real SMTP: three attempts, and a breaker that spares a server that does not answer. */
public final class SmtpPostman implements Postman {
    private final JavaMailSender sender;
    private final Retry retry;
    private final CircuitBreaker breaker;

    public SmtpPostman(JavaMailSender sender) {
        this.sender = sender;
        this.retry = Retry.of(
                "smtp",
                RetryConfig.custom()
                        .maxAttempts(3)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200), 2.0))
                        .ignoreExceptions(AddressRefused.class, CallNotPermittedException.class)
                        .build());
        this.breaker = CircuitBreaker.of(
                "smtp",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(6)
                        .minimumNumberOfCalls(3)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .ignoreExceptions(AddressRefused.class)
                        .build());
    }

    @Override
    public void deliver(Letter letter) {
        Runnable send = CircuitBreaker.decorateRunnable(breaker, () -> send(letter));
        try {
            Retry.decorateRunnable(retry, send).run();
        } catch (CallNotPermittedException e) {
            throw new Later("the mail server is given a rest", true);
        }
    }

    private void send(Letter letter) {
        try {
            sender.send(message(letter));
        } catch (MailSendException e) {
            if (isRefusal(e)) throw new AddressRefused(e);
            throw new Later(named(e), !isAboutTheLetter(e));
        } catch (MailParseException | MailPreparationException e) {
            throw new AddressRefused(e);
        } catch (MailException e) {
            throw new Later(named(e), true);
        }
    }

    /** The class, because the message of the mail library may hold the asker's address. */
    private static String named(MailException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).getClass().getName();
    }

    private MimeMessage message(Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper fields = new MimeMessageHelper(message, "UTF-8");
            fields.setFrom(letter.from());
            fields.setTo(letter.to());
            fields.setSubject(letter.subject());
            fields.setText(letter.text());
            // The same for every attempt, so that a mailbox can tell a repetition after a crash from a second letter.
            message.setHeader("Message-ID", "<" + letter.id().replace('@', '.').replace('|', '.') + "@congkhai>");
            return message;
        } catch (MessagingException e) {
            throw new AddressRefused(e);
        }
    }

    /** Whether the server spoke about this letter, instead of not speaking at all. */
    private static boolean isAboutTheLetter(MailSendException failure) {
        for (Exception cause : failure.getMessageExceptions()) {
            if (cause instanceof SendFailedException) return true;
        }
        return false;
    }

    private static boolean isRefusal(MailException failure) {
        if (!(failure instanceof MailSendException send)) return false;
        for (Exception cause : send.getMessageExceptions()) {
            if (!(cause instanceof SendFailedException refused)) continue;
            boolean permanent = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            if (permanent) return true;
        }
        return false;
    }
}

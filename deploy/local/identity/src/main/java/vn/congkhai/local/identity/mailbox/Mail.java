package vn.congkhai.local.identity.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * A received message as the operator reads it.
 *
 * @param to the address it was delivered to
 * @param text its plain text part, empty if it has none
 * @param at when it was received
 */
record Mail(String id, String from, String to, String subject, String text, Instant at) {
    static Mail read(Path file) {
        String id = file.getFileName().toString().replace(".eml", "");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Mail(
                    id,
                    message.getFrom() == null ? "" : ((InternetAddress) message.getFrom()[0]).getAddress(),
                    message.getHeader("Delivered-To", null),
                    message.getSubject() == null ? "" : message.getSubject(),
                    textOf(message),
                    Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a message: " + file, e);
        }
    }

    private static String textOf(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (part.isMimeType("text/plain") && content instanceof String text) {
            return text.replace("\r\n", "\n").stripTrailing();
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = textOf(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}

package vn.congkhai.local.identity.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Hộp thư: one file per message and recipient, complete or absent. */
final class Mailbox {
    private static final String SUFFIX = ".eml";

    private final Path directory;

    Mailbox(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /**
     * Keeps a message; when this returns, it is there after a kill. One that comes again under the same Message-ID is kept once, as
     * mail servers do: a sender that was killed before it had noted our answer sends it again.
     */
    synchronized void keep(String recipient, MimeMessage message, Instant at) throws IOException, MessagingException {
        Path mark = mark(recipient, message);
        if (Files.exists(mark)) return;
        String id = "%013d-%s".formatted(at.toEpochMilli(), UUID.randomUUID());
        Path unfinished = directory.resolve(id + ".new");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            out.write(("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        }
        Files.move(unfinished, directory.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        Files.createFile(mark);
    }

    private Path mark(String recipient, MimeMessage message) throws IOException, MessagingException {
        String messageId = message.getMessageID();
        String name = messageId == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes((recipient + '\n' + messageId).getBytes(StandardCharsets.UTF_8))
                        .toString();
        return Files.createDirectories(directory.resolve("seen")).resolve(name);
    }

    /** The messages to an address, or all if it is empty, the latest first. */
    List<Mail> messages(String recipient) throws IOException {
        String wanted = recipient.toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .map(Mail::read)
                    .filter(mail -> wanted.isEmpty()
                            || mail.to().toLowerCase(Locale.ROOT).equals(wanted))
                    .toList();
        }
    }
}

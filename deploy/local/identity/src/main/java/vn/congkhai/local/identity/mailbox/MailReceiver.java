package vn.congkhai.local.identity.mailbox;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.context.SmartLifecycle;

/** Takes mail on loopback; nothing leaves this machine. */
final class MailReceiver implements SmartLifecycle {
    private final GreenMail server;
    private volatile boolean running;

    MailReceiver(int port, Mailbox mailbox) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager()
                .setMessageDeliveryHandler((message, address) -> new DiskRecipient(address.getEmail(), mailbox));
    }

    @Override
    public void start() {
        server.start();
        running = true;
    }

    @Override
    public void stop() {
        server.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    int port() {
        SmtpServer smtp = server.getSmtp();
        return smtp.getPort();
    }
}

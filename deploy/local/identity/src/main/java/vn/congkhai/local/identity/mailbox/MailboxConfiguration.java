package vn.congkhai.local.identity.mailbox;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.local.identity.IdentityProperties;

@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {
    @Bean
    Mailbox mailbox(IdentityProperties properties) throws IOException {
        return new Mailbox(properties.dataDirectory().resolve("mailbox"));
    }

    @Bean
    MailReceiver mailReceiver(IdentityProperties properties, Mailbox mailbox) {
        return new MailReceiver(properties.smtpPort(), mailbox);
    }
}

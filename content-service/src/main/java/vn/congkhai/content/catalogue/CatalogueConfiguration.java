package vn.congkhai.content.catalogue;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.TopicFollowers;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /** Small enough for memory: of a service only what leads to it. */
    @Bean
    CompactedTable<ServiceState> services(TopicFollowers followers) {
        return followers.table("services", List.of("service.v1"), ServiceState::of);
    }
}

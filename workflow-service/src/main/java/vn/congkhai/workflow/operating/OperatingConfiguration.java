package vn.congkhai.workflow.operating;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;

/** What the operators' pages share. */
@Configuration(proxyBeanMethods = false)
class OperatingConfiguration {
    @Bean
    OperatingPages operatingPages(Pages pages, ShellFactory shells) {
        return new OperatingPages(pages, shells);
    }

    @Bean
    ServicesAsked servicesAsked(@Value("${congkhai.gateway}") URI gateway) {
        return new ServicesAsked(gateway, JsonMapper.builder().build());
    }
}

package vn.congkhai.workflow.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.workflow.desk.ArticleDesk;
import vn.congkhai.workflow.obligations.ObligationDesk;
import vn.congkhai.workflow.obligations.RegisteringObligations;
import vn.congkhai.workflow.staff.Assigning;
import vn.congkhai.workflow.staff.Delegating;
import vn.congkhai.workflow.staff.KnownPeople;
import vn.congkhai.workflow.staff.StaffDesk;
import vn.congkhai.workflow.staff.StaffDirectory;
import vn.congkhai.workflow.supply.SupplyDeadlines;

/** What people ask for about rights and duties, whether at a page or through the programming interface. */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {
    @Bean
    KnownPeople knownPeople(StaffDirectory directory, Regulations regulations) {
        return new KnownPeople(directory, regulations);
    }

    @Bean
    Assigning assigning(StaffDirectory directory, StaffDesk staff, ArticleDesk desk, KnownPeople people) {
        return new Assigning(directory, staff, desk, people);
    }

    @Bean
    Delegating delegating(StaffDirectory directory, StaffDesk staff, ArticleDesk desk, Assigning assigning) {
        return new Delegating(directory, staff, desk, assigning);
    }

    @Bean
    RegisteringObligations registeringObligations(
            ObligationDesk obligations,
            SupplyDeadlines deadlines,
            Regulations regulations,
            StaffDirectory staff,
            ArticleDesk desk) {
        return new RegisteringObligations(obligations, deadlines, regulations, staff, desk);
    }
}

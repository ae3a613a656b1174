package vn.congkhai.catalog.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congkhai.catalog.axon.ProcedureCommands;
import vn.congkhai.catalog.axon.ProcedureEventTypes;
import vn.congkhai.catalog.publication.PublishingServices;
import vn.congkhai.catalog.reading.Catalogue;
import vn.congkhai.catalog.reading.MongoCatalogueStore;
import vn.congkhai.catalog.registering.RegisteringProcedures;
import vn.congkhai.catalog.registering.StaffRoles;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.eventlog.EventCodec;
import vn.congkhai.kit.log.LogFollowers;
import vn.congkhai.kit.log.LogProjection;
import vn.congkhai.kit.log.LogRebuilds;
import vn.congkhai.kit.log.RebuildableLogProjection;
import vn.congkhai.kit.messaging.CompactedTable;
import vn.congkhai.kit.messaging.EventPublisher;
import vn.congkhai.kit.messaging.TopicFollowers;
import vn.congkhai.regulation.Regulations;

/** The log, what follows it, and the use cases. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    private static final int BATCH = 64;

    @Bean
    EventCodec eventCodec() {
        return ProcedureEventTypes.codec();
    }

    @Bean
    CatalogPolicies catalogPolicies(Regulations regulations) {
        return new CatalogPolicies(regulations.all());
    }

    @Bean
    ProcedureCommands procedureCommands(CommitLog log, EventCodec codec) {
        return new ProcedureCommands(log, codec);
    }

    @Bean
    Catalogue catalogue(MongoDatabase database, EventCodec codec) {
        return new Catalogue(new MongoCatalogueStore(database), codec);
    }

    @Bean
    CompactedTable<StaffRoles.StaffEntry> staffTable(TopicFollowers followers) {
        return StaffRoles.table(followers);
    }

    @Bean
    StaffRoles staffRoles(CompactedTable<StaffRoles.StaffEntry> staffTable) {
        return new StaffRoles(staffTable);
    }

    @Bean
    RegisteringProcedures registeringProcedures(
            ProcedureCommands commands, CatalogPolicies policies, Catalogue catalogue, Clock clock) {
        return new RegisteringProcedures(commands, policies, catalogue, clock);
    }

    @Bean
    RebuildableLogProjection catalogueProjection(LogRebuilds rebuilds, Catalogue catalogue, EventCodec codec) {
        return rebuilds.follow(
                "catalogue",
                BATCH,
                MongoCatalogueStore.COLLECTIONS,
                catalogue,
                where -> new Catalogue(new MongoCatalogueStore(where), codec));
    }

    @Bean
    LogProjection publicationProjection(
            LogFollowers followers, CommitLog log, Catalogue catalogue, EventPublisher publisher) {
        var publishing = new PublishingServices(log, catalogue, publisher);
        return followers.follow("service.v1", BATCH, publishing);
    }
}

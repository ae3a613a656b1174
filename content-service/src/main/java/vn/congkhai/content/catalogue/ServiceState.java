package vn.congkhai.content.catalogue;

import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.messaging.IncomingEvent;

/** What is kept of one entry of the catalogue: whose it is and how it is found. */
record ServiceState(String portal, String code, OfferedService service) {

    static ServiceState of(IncomingEvent event) {
        return event.dataAs(Data.class).toState();
    }

    /** The data of an event of service.v1, as far as this service reads it. */
    record Data(
            @Nullable String portal,
            @Nullable String code,
            @Nullable String name,
            @Nullable String field,
            int level,
            @Nullable String url) {

        ServiceState toState() {
            if (portal == null || code == null || name == null || field == null || url == null)
                throw new IllegalArgumentException("a service has portal, code, name, field and url");
            return new ServiceState(portal, code, new OfferedService(name, field, level, url));
        }
    }
}

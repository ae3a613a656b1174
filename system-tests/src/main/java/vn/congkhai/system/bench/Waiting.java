package vn.congkhai.system.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import vn.congkhai.system.PortalInstance;

/** Waits until a running system has done something. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofHours(3);

    private Waiting() {}

    static void until(BooleanSupplier so, String what) {
        long begin = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - begin > LONGEST.toNanos())
                throw new IllegalStateException("not in " + LONGEST + ": " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** How many events all projections of all services have still before them; -1 while nobody can tell, or a service is silent. */
    static long lag(PortalInstance system) {
        var reply = system.as("operator@ict").get("/api/operations/projections");
        if (reply.status() != 200 || !reply.json().path("unavailable").isEmpty()) return -1;
        long lag = 0;
        for (JsonNode found : reply.json().path("items"))
            lag += found.path("lagEvents").asLong();
        return lag;
    }

    /** How many events a projection has still before it; -1 while nobody can tell. */
    static long lag(PortalInstance system, String service, String projection) {
        var reply = system.as("operator@ict").get("/api/operations/projections");
        if (reply.status() != 200) return -1;
        for (JsonNode found : reply.json().path("items")) {
            if (found.path("service").asString().equals(service)
                    && found.path("name").asString().equals(projection))
                return found.path("lagEvents").asLong();
        }
        return -1;
    }
}

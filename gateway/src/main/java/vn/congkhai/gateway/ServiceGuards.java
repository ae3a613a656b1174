package vn.congkhai.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;

/**
 * The breakers of all processes, and the metric {@code congkhai.gateway.breaker{service}}: 0 closed, 1 half-open, 2 open. The second
 * replica's {@code service} is {@code search-service-2}.
 */
final class ServiceGuards implements MeterBinder, AutoCloseable {
    private final Map<Service, Replicas> guards = new EnumMap<>(Service.class);

    ServiceGuards(GatewayProperties properties) {
        for (Service service : Service.values()) {
            guards.put(service, Replicas.at(properties.addressesOf(service), service));
        }
    }

    Replicas of(Service service) {
        Replicas replicas = guards.get(service);
        if (replicas == null) throw new IllegalStateException("every service has a guard: " + service);
        return replicas;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        guards.values().stream()
                .flatMap(replicas -> replicas.all().stream())
                .forEach(guard -> Gauge.builder("congkhai.gateway.breaker", guard, each -> number(each.state()))
                        .description("Circuit breaker of a process: 0 closed, 1 half-open, 2 open")
                        .tag("service", guard.name())
                        .register(registry));
    }

    @Override
    public void close() {
        guards.values().forEach(Replicas::close);
    }

    private static int number(State state) {
        return switch (state) {
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
            case HALF_OPEN -> 1;
            case OPEN, FORCED_OPEN -> 2;
        };
    }
}

package vn.congkhai.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;

/** The breakers of all services, and the metric {@code congkhai.gateway.breaker{service}}: 0 closed, 1 half-open, 2 open. */
final class ServiceGuards implements MeterBinder, AutoCloseable {
    private final Map<Service, ServiceGuard> guards = new EnumMap<>(Service.class);

    ServiceGuards(GatewayProperties properties) {
        for (Service service : Service.values()) {
            guards.put(service, new ServiceGuard(service, properties.addressOf(service)));
        }
    }

    ServiceGuard of(Service service) {
        ServiceGuard guard = guards.get(service);
        if (guard == null) throw new IllegalStateException("every service has a guard: " + service);
        return guard;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ServiceGuard guard : guards.values()) {
            Gauge.builder("congkhai.gateway.breaker", guard, each -> number(each.state()))
                    .description("Circuit breaker of a service: 0 closed, 1 half-open, 2 open")
                    .tag("service", guard.service().id())
                    .register(registry);
        }
    }

    @Override
    public void close() {
        guards.values().forEach(ServiceGuard::close);
    }

    private static int number(State state) {
        return switch (state) {
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
            case HALF_OPEN -> 1;
            case OPEN, FORCED_OPEN -> 2;
        };
    }
}

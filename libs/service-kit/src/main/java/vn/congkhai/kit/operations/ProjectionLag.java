package vn.congkhai.kit.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The metrics {@code congkhai.projection.lag.events}, {@code .lag.seconds}, {@code .unknown}, {@code .damaged} and {@code .rebuilds.given.up}. */
public final class ProjectionLag implements MeterBinder {
    private final Supplier<Stream<ProjectionProgress>> projections;

    /** @param projections asked once, when everything is there */
    public ProjectionLag(Supplier<Stream<ProjectionProgress>> projections) {
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        projections.get().forEach(projection -> {
            Gauge.builder("congkhai.projection.lag.events", projection, ProjectionProgress::lagEvents)
                    .tag("projection", projection.name())
                    .register(registry);
            Gauge.builder("congkhai.projection.lag.seconds", projection, ProjectionProgress::lagSeconds)
                    .tag("projection", projection.name())
                    .register(registry);
            Gauge.builder("congkhai.projection.unknown", projection, ProjectionProgress::unknownEvents)
                    .tag("projection", projection.name())
                    .register(registry);
            Gauge.builder("congkhai.projection.damaged", projection, ProjectionProgress::damagedCommits)
                    .tag("projection", projection.name())
                    .register(registry);
            if (projection instanceof RebuildableProjection rebuildable)
                FunctionCounter.builder(
                                "congkhai.projection.rebuilds.given.up", rebuildable.rebuilds(), Rebuilds::timesGivenUp)
                        .tag("projection", projection.name())
                        .register(registry);
        });
    }
}

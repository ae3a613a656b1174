package vn.congkhai.content.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congkhai.kit.messaging.CompactedTable;

/** Danh mục dịch vụ của từng cổng: those of which most is done online first, then by their codes. */
@Component
public final class OfferedServices {
    private static final Comparator<ServiceState> ORDER = Comparator.comparingInt(
                    (ServiceState state) -> state.service().level())
            .reversed()
            .thenComparing(ServiceState::code);

    private volatile Map<String, List<OfferedService>> byPortal = Map.of();

    OfferedServices(CompactedTable<ServiceState> services) {
        services.whenChanged(() -> byPortal = sorted(services.all().values()));
    }

    /** All services of that portal; none until the catalogue has been read. */
    public List<OfferedService> of(String portal) {
        return byPortal.getOrDefault(portal, List.of());
    }

    static Map<String, List<OfferedService>> sorted(Collection<ServiceState> services) {
        return services.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        ServiceState::portal,
                        Collectors.mapping(ServiceState::service, Collectors.toUnmodifiableList())));
    }
}

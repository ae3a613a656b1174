package vn.congkhai.catalog.pages;

import java.util.List;
import vn.congkhai.catalog.procedure.ServiceLevel;
import vn.congkhai.catalog.reading.ServiceView;

/** The services of one field. */
public record ServiceGroup(String field, List<ServiceView.Line> services) {

    public ServiceGroup {
        services = List.copyOf(services);
    }

    /** "Mức độ 3". */
    public static String level(int number) {
        return ServiceLevel.of(number).map(ServiceLevel::words).orElse("Chưa rõ mức độ");
    }

    /** What that level means. */
    public static String explanation(int number) {
        return ServiceLevel.of(number).map(ServiceLevel::explanation).orElse("");
    }
}

package vn.congkhai.gateway;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is behind the door: a process, or several that do the same. */
enum Service {
    CONTENT("content-service"),
    WORKFLOW("workflow-service"),
    QA("qa-service"),
    CATALOG("publicservice-catalog"),
    SEARCH("search-service"),
    IDENTITY("identity");

    /** Those that keep an event log. */
    static final List<Service> WITH_LOG = List.of(WORKFLOW, QA, CATALOG);

    /** Those that follow a log or a topic. */
    static final List<Service> WITH_PROJECTIONS = List.of(CONTENT, WORKFLOW, QA, CATALOG, SEARCH);

    private static final Pattern REPLICA = Pattern.compile("-[0-9]{1,3}$");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    /** The process's name, as {@code ./portal status} shows it. */
    String id() {
        return id;
    }

    /** The name of its first, second ... process, the same that the process itself has towards Kafka. */
    String instance(int number) {
        return number == 1 ? id : id + "-" + number;
    }

    /** The service that answers operators under that name; the issuer does not. */
    static Optional<Service> named(String id) {
        return WITH_PROJECTIONS.stream()
                .filter(service -> service.id.equals(id))
                .findFirst();
    }

    /** The service of a process that answers operators: {@code search-service-2} is the second of search-service. */
    static Optional<Service> ofInstance(String name) {
        return named(REPLICA.matcher(name).replaceFirst(""));
    }
}

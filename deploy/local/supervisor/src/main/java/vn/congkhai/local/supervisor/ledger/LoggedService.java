package vn.congkhai.local.supervisor.ledger;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The services that write a log, and where it lies. */
public enum LoggedService {
    WORKFLOW("workflow-service", "workflow"),
    QA("qa-service", "qa"),
    CATALOG("publicservice-catalog", "catalog");

    private final String service;
    private final String database;

    LoggedService(String service, String database) {
        this.service = service;
        this.database = database;
    }

    /** Name of the process. */
    public String service() {
        return service;
    }

    String database() {
        return database;
    }

    /** Where its signing keys are. */
    public Path keys(Path data) {
        return data.resolve(service).resolve("ledger");
    }

    /** The service of this name, if it writes a log. */
    public static Optional<LoggedService> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.service.equals(name))
                .findFirst();
    }
}

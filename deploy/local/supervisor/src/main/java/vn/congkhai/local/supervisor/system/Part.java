package vn.congkhai.local.supervisor.system;

import java.util.List;

/** What the system is made of, in the order in which people see it; a {@link Member} is a process of it. */
public enum Part {
    SUPERVISOR("supervisor", 11),
    BROKER("broker", 7),
    DATABASE("database", 9),
    IDENTITY("identity", 6),
    GATEWAY("gateway", 0),
    CONTENT("content-service", 1),
    WORKFLOW("workflow-service", 2),
    QA("qa-service", 3),
    CATALOG("publicservice-catalog", 4),
    SEARCH("search-service", 5);

    static final int CONTROLLER_OFFSET = 8;
    static final int SMTP_OFFSET = 10;

    private final String name;
    private final int offset;

    Part(String name, int offset) {
        this.name = name;
        this.offset = offset;
    }

    public String processName() {
        return name;
    }

    /** From the gateway's port. */
    int offset() {
        return offset;
    }

    /** What needs what: a wave is started when the one before it works, and ended before it. */
    static List<List<Part>> waves() {
        return List.of(List.of(BROKER, DATABASE), List.of(IDENTITY, GATEWAY, CONTENT, WORKFLOW, QA, CATALOG, SEARCH));
    }
}

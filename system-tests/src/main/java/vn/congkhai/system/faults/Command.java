package vn.congkhai.system.faults;

/** One command; all about it follows from its id, so that whoever takes it over decides the same. */
public record Command(String id) {
    private static final int AGGREGATES = 150;
    private static final int MOST_EVENTS = 3;

    /** The subject, shared by all writers. */
    public String aggregate() {
        return "subject-" + Math.floorMod(id.hashCode() * 31, AGGREGATES);
    }

    /** How many events it makes. */
    public int events() {
        return 1 + Math.floorMod(id.hashCode(), MOST_EVENTS);
    }

    /** One of its events, as JSON. */
    public String payload(int index) {
        return "{\"command\":\"" + id + "\",\"index\":" + index + ",\"text\":\"" + "Thông báo lũ ".repeat(30) + "\"}";
    }
}

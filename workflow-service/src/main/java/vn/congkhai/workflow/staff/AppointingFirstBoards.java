package vn.congkhai.workflow.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congkhai.eventlog.CommitLog;
import vn.congkhai.kit.json.CanonicalJson;
import vn.congkhai.regulation.BoardMember;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.StaffCommand.AppointStaff;

/** Appoints the first boards from the regulations' data, each appointment once in the life of the log. */
public final class AppointingFirstBoards {
    private static final Logger LOG = LoggerFactory.getLogger(AppointingFirstBoards.class);
    private static final Actor OPERATOR =
            new Actor(Regulations.OPERATOR.id(), Regulations.OPERATOR.name(), Role.OPERATOR);

    private final Regulations regulations;
    private final CommitLog log;
    private final StaffDesk desk;
    private final Clock clock;

    public AppointingFirstBoards(Regulations regulations, CommitLog log, StaffDesk desk, Clock clock) {
        this.regulations = regulations;
        this.log = log;
        this.desk = desk;
        this.clock = clock;
    }

    /** Appoints whoever the log does not know yet; a released account stays released. */
    public void run() {
        int appointed = 0;
        for (Regulation regulation : regulations.all()) {
            for (BoardMember member : regulation.board()) {
                String commandId = commandId(regulation.id(), member);
                if (log.findCommit(commandId).isPresent()) continue;
                desk.handle(command(regulation.id(), member), regulation.id(), commandId);
                appointed++;
            }
        }
        if (appointed > 0) LOG.info("{} appointments of the first boards", appointed);
    }

    private AppointStaff command(String portal, BoardMember member) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Decision decision =
                new Decision(member.decision().number(), member.decision().date());
        Assignment assignment = new Assignment(member.role(), member.categories(), member.unit(), decision);
        return new AppointStaff(member.account(), portal, member.name(), assignment, OPERATOR, now);
    }

    /** The same appointment has the same id on every start; a changed one is a new appointment. */
    private static String commandId(String portal, BoardMember member) {
        Map<String, Object> what = new TreeMap<>();
        what.put("portal", portal);
        what.put("account", member.account());
        what.put("name", member.name());
        what.put("role", member.role().name());
        what.put("categories", List.copyOf(member.categories()));
        what.put("unit", member.unit() == null ? "" : member.unit());
        what.put(
                "decision", member.decision().number() + " " + member.decision().date());
        return "first-board-" + CanonicalJson.sha256Hex(what);
    }
}

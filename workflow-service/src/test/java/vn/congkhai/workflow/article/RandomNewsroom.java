package vn.congkhai.workflow.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.congkhai.regulation.Role;
import vn.congkhai.workflow.board.Actor;
import vn.congkhai.workflow.board.Assignment;
import vn.congkhai.workflow.board.Decision;
import vn.congkhai.workflow.board.Delegation;
import vn.congkhai.workflow.board.StaffEvent;
import vn.congkhai.workflow.board.StaffEvent.DelegationGranted;
import vn.congkhai.workflow.board.StaffEvent.DelegationRevoked;
import vn.congkhai.workflow.board.StaffEvent.StaffAppointed;
import vn.congkhai.workflow.board.StaffEvent.StaffReleased;
import vn.congkhai.workflow.board.StaffMember;

/** A board whose members, assignments and delegations keep changing, and where anybody tries anything. */
final class RandomNewsroom {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Decision DECISION = new Decision("12/QĐ-BBT", LocalDate.of(2026, 1, 5));
    private static final Actor OPERATOR = new Actor("operator", "Vận hành", Role.OPERATOR);
    private static final List<String> CATEGORIES = List.of("tin-tuc", "van-ban", "tuyen-truyen");
    private static final Role[] ROLES = {
        Role.HEAD, Role.DEPUTY, Role.MEMBER, Role.EDITOR, Role.TECHNICAL_UNIT, Role.SUPPLIER, Role.AUDITOR
    };

    private final EditorialPolicy policy;
    private final Random random;
    private final Map<String, StaffMember> members = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-11-02T01:00:00Z");
    private int delegations;

    RandomNewsroom(EditorialPolicy policy, Random random) {
        this.policy = policy;
        this.random = random;
        appoint("contributor", Role.MEMBER);
        appoint("contributor2", Role.MEMBER);
        appoint("editor", Role.EDITOR, "tin-tuc");
        appoint("deputy", Role.DEPUTY);
        appoint("deputy2", Role.DEPUTY);
        appoint("head", Role.HEAD);
        appoint("reception", Role.TECHNICAL_UNIT);
        appoint("supplier", Role.SUPPLIER);
        appoint("auditor", Role.AUDITOR);
        members.put("officer", StaffMember.without("officer", policy.portal(), "Cán bộ"));
    }

    Instant now() {
        return now;
    }

    Map<String, StaffMember> members() {
        return members;
    }

    /** Minutes mostly, days now and then, so that delegations begin and end in the middle of an article's life. */
    void timePasses() {
        now = now.plus(
                random.nextInt(4) == 0
                        ? Duration.ofHours(random.nextInt(72))
                        : Duration.ofSeconds(1 + random.nextInt(3600)));
    }

    void boardMayChange() {
        switch (random.nextInt(12)) {
            case 0 -> appoint(anybody(), ROLES[random.nextInt(ROLES.length)], categories());
            case 1 -> release(anybody());
            case 2, 3 -> delegate(holder(), anybody());
            case 4 -> revokeOne(anybody());
            default -> {}
        }
        // A board without a head or a deputy would stand still for good.
        if (nobodyHolds(Role.HEAD)) appoint("head", Role.HEAD);
        if (nobodyHolds(Role.DEPUTY)) appoint("deputy", Role.DEPUTY);
    }

    Signatory signatory() {
        return signatory(anybody());
    }

    Signatory signatory(String account) {
        StaffMember member = member(account);
        List<StaffMember> grantors = member.delegations().stream()
                .map(Delegation::fromAccount)
                .distinct()
                .map(this::member)
                .toList();
        return Signatory.of(member, grantors);
    }

    String category() {
        return CATEGORIES.get(random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0);
    }

    String anybody() {
        return List.copyOf(members.keySet()).get(random.nextInt(members.size()));
    }

    private String holder() {
        List<String> holders = members.values().stream()
                .filter(member -> member.holds(Role.HEAD) || member.holds(Role.DEPUTY))
                .map(StaffMember::account)
                .toList();
        return random.nextInt(6) == 0 || holders.isEmpty() ? anybody() : holders.get(random.nextInt(holders.size()));
    }

    private String[] categories() {
        return random.nextBoolean() ? new String[0] : new String[] {category()};
    }

    private boolean nobodyHolds(Role role) {
        return members.values().stream().noneMatch(member -> member.holds(role));
    }

    private StaffMember member(String account) {
        return members.computeIfAbsent(account, a -> StaffMember.without(a, policy.portal(), a));
    }

    private void appoint(String account, Role role, String... categories) {
        Assignment assignment = new Assignment(role, List.of(categories), null, DECISION);
        happened(new StaffAppointed(account, policy.portal(), account, assignment, OPERATOR, now));
    }

    private void release(String account) {
        happened(new StaffReleased(account, policy.portal(), null, DECISION, OPERATOR, now));
    }

    private void delegate(String from, String to) {
        if (from.equals(to)) return;
        LocalDate today = LocalDate.ofInstant(now, VIETNAM);
        LocalDate first = today.plusDays(random.nextInt(4) - 2L);
        List<String> steps = new java.util.ArrayList<>(List.of("edit", "approve"));
        policy.extraSteps().forEach(step -> steps.add(step.id()));
        Delegation delegation = new Delegation(
                "d-" + ++delegations,
                from,
                from,
                steps.get(random.nextInt(steps.size())),
                List.copyOf(Set.of(categories())),
                first,
                first.plusDays(random.nextInt(5)),
                DECISION);
        happened(new DelegationGranted(to, policy.portal(), to, delegation, OPERATOR, now));
    }

    private void revokeOne(String account) {
        List<Delegation> held = member(account).delegations();
        if (held.isEmpty()) return;
        String id = held.get(random.nextInt(held.size())).id();
        happened(new DelegationRevoked(account, policy.portal(), id, "Hết việc", OPERATOR, now));
    }

    private void happened(StaffEvent event) {
        members.put(event.account(), member(event.account()).evolve(event));
    }
}

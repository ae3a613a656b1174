package vn.congkhai.regulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Quy chế của một cổng/trang thông tin điện tử: one portal as its regulation describes it.
 *
 * @param id short id, also the first label of its local host name
 * @param domain host name the text states; no value where it states none
 * @param addresses every host name under which the portal answers
 * @param siteSupply times that hold for the whole portal
 * @param officers accounts without an appointment
 * @param royaltiesDecidedBy who fixes the rates of royalties (nhuận bút)
 * @param prohibited what nobody may do with the portal
 * @param integration what the portal must integrate and link
 * @param supplyDuties what suppliers owe, beside the deadlines
 */
public record Regulation(
        String id,
        Names names,
        Stated<String> domain,
        List<Host> addresses,
        RegulationDocument document,
        StepCount stepCount,
        List<Step> steps,
        Editorial editorial,
        List<ContentRule> contentRules,
        List<Supply> siteSupply,
        List<Category> categories,
        List<Unit> units,
        List<Supplier> suppliers,
        List<BoardMember> board,
        List<Account> officers,
        QuestionRules questions,
        ServiceRules services,
        List<Report> reports,
        List<Retention> retention,
        Stated<String> royaltiesDecidedBy,
        Identity identity,
        List<Note> notes,
        Scope scope,
        BoardRules boardRules,
        MemberSites memberSites,
        ExchangeHours hours,
        ConsultationRules consultations,
        Royalties royalties,
        List<Prohibition> prohibited,
        Standards standards,
        List<Statement> integration,
        List<Statement> supplyDuties) {

    public Regulation {
        addresses = List.copyOf(addresses);
        steps = List.copyOf(steps);
        contentRules = List.copyOf(contentRules);
        siteSupply = List.copyOf(siteSupply);
        categories = List.copyOf(categories);
        units = List.copyOf(units);
        suppliers = List.copyOf(suppliers);
        board = List.copyOf(board);
        officers = List.copyOf(officers);
        reports = List.copyOf(reports);
        retention = List.copyOf(retention);
        notes = List.copyOf(notes);
        prohibited = List.copyOf(prohibited);
        integration = List.copyOf(integration);
        supplyDuties = List.copyOf(supplyDuties);
    }

    /** Host names under which the portal answers, lower case, without port. */
    public List<String> hosts() {
        return addresses.stream().map(Host::name).toList();
    }

    /** The step with that id. */
    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** The portal's own steps between edit and approval, in order. */
    public List<Step> extraSteps() {
        return steps.stream().filter(Step::isExtra).toList();
    }

    /** The category with that slug. */
    public Optional<Category> category(String slug) {
        return categories.stream()
                .filter(category -> category.slug().equals(slug))
                .findFirst();
    }

    /** The rule about content of that kind, empty where neither the text nor the platform sets one. */
    public Optional<ContentRule> contentRule(ContentRule.Kind kind) {
        return contentRules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }

    /** What an approver checks that a text does not do, in the order of the text. */
    public List<Prohibition> checklist() {
        return prohibited.stream().filter(Prohibition::content).toList();
    }

    /** The unit with that id. */
    public Optional<Unit> unit(String unitId) {
        return units.stream().filter(unit -> unit.id().equals(unitId)).findFirst();
    }

    /** Everybody who can sign in on this portal, each once, in the order of the data. */
    public List<Account> accounts() {
        return Stream.concat(
                        board.stream().map(member -> new Account(member.account(), member.name())), officers.stream())
                .distinct()
                .toList();
    }
}

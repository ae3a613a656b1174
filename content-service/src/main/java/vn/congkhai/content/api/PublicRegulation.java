package vn.congkhai.content.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Authority;
import vn.congkhai.regulation.Basis;
import vn.congkhai.regulation.BoardRules;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.ConsultationRules;
import vn.congkhai.regulation.ContentRule;
import vn.congkhai.regulation.Editorial;
import vn.congkhai.regulation.ExchangeHours;
import vn.congkhai.regulation.Host;
import vn.congkhai.regulation.Identity;
import vn.congkhai.regulation.MemberSites;
import vn.congkhai.regulation.Names;
import vn.congkhai.regulation.Note;
import vn.congkhai.regulation.Prohibition;
import vn.congkhai.regulation.QuestionRules;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Report;
import vn.congkhai.regulation.Retention;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.Royalties;
import vn.congkhai.regulation.Scope;
import vn.congkhai.regulation.ServiceRules;
import vn.congkhai.regulation.Standards;
import vn.congkhai.regulation.Stated;
import vn.congkhai.regulation.Statement;
import vn.congkhai.regulation.Step;
import vn.congkhai.regulation.StepCount;
import vn.congkhai.regulation.Supplier;
import vn.congkhai.regulation.Supply;

/**
 * What the public may know of its portal's regulation, every value with its clause. The first ten members are the contract's
 * short form; {@code details} holds all the rest as the data says it, with the words of the clause.
 */
record PublicRegulation(
        String id,
        NamesOfPortal names,
        DocumentOfRegulation document,
        Domains domains,
        List<StepOfRegulation> steps,
        List<CategoryOfRegulation> categories,
        Questions questions,
        Services services,
        List<ReportOfRegulation> reports,
        List<Note> notes,
        Details details) {

    /** Everything else a text says about its portal; the persons of the board are no part of it. */
    record Details(
            Names names,
            Stated<String> domain,
            List<Host> addresses,
            Authority effect,
            Scope scope,
            BoardRules boardRules,
            MemberSites memberSites,
            StepCount stepCount,
            List<Step> steps,
            Editorial editorial,
            List<ContentRule> contentRules,
            List<Supply> siteSupply,
            List<Category> categories,
            List<Supplier> suppliers,
            List<Statement> supplyDuties,
            QuestionRules questions,
            ConsultationRules consultations,
            ServiceRules services,
            List<Statement> integration,
            List<Report> reports,
            List<Retention> retention,
            Royalties royalties,
            Stated<String> royaltiesDecidedBy,
            List<Prohibition> prohibited,
            Standards standards,
            ExchangeHours hours,
            Identity identity) {
        static Details of(Regulation regulation) {
            return new Details(
                    regulation.names(),
                    regulation.domain(),
                    regulation.addresses(),
                    regulation.document().effect(),
                    regulation.scope(),
                    regulation.boardRules(),
                    regulation.memberSites(),
                    regulation.stepCount(),
                    regulation.steps(),
                    regulation.editorial(),
                    regulation.contentRules(),
                    regulation.siteSupply(),
                    regulation.categories(),
                    regulation.suppliers(),
                    regulation.supplyDuties(),
                    regulation.questions(),
                    regulation.consultations(),
                    regulation.services(),
                    regulation.integration(),
                    regulation.reports(),
                    regulation.retention(),
                    regulation.royalties(),
                    regulation.royaltiesDecidedBy(),
                    regulation.prohibited(),
                    regulation.standards(),
                    regulation.hours(),
                    regulation.identity());
        }
    }

    record NamesOfPortal(String full, String shortName, String site) {}

    record DocumentOfRegulation(
            String number,
            String form,
            String title,
            LocalDate issuedOn,
            @Nullable LocalDate effectiveOn,
            String issuer) {}

    /** The host the text states, null where it states none, and every host the portal answers under. */
    record Domains(@Nullable String stated, @Nullable String clause, List<String> hosts) {}

    record StepOfRegulation(
            String id,
            String name,
            List<Role> by,
            boolean delegable,
            Basis basis,
            @Nullable String clause) {
        static StepOfRegulation of(Step step) {
            return new StepOfRegulation(
                    step.id(),
                    step.name(),
                    step.by(),
                    step.delegable(),
                    step.authority().basis(),
                    step.clause());
        }
    }

    record CategoryOfRegulation(
            String slug, String name, String type, @Nullable String clause, List<SupplyOfCategory> supply) {
        static CategoryOfRegulation of(Category category) {
            return new CategoryOfRegulation(
                    category.slug(),
                    category.name(),
                    category.type().code(),
                    category.clause(),
                    category.supply().stream().map(SupplyOfCategory::of).toList());
        }
    }

    record SupplyOfCategory(
            Supply.Limit limit,
            @Nullable Integer days,
            List<Supply.StartEvent> from,
            Supply.@Nullable SupplierRole supplierRole,
            Supply.@Nullable NewsKind only,
            @Nullable String clause) {
        static SupplyOfCategory of(Supply supply) {
            return new SupplyOfCategory(
                    supply.limit(),
                    supply.days(),
                    supply.from(),
                    supply.supplierRole(),
                    supply.only(),
                    supply.clause());
        }
    }

    record Questions(
            int days,
            Basis basis,
            @Nullable String clause,
            @Nullable String commitment) {}

    record Services(
            @Nullable Integer minimumLevel, @Nullable String clause) {}

    record ReportOfRegulation(
            String name,
            List<Report.Period> periods,
            String by,
            String to,
            @Nullable String before,
            @Nullable String clause) {
        static ReportOfRegulation of(Report report) {
            return new ReportOfRegulation(
                    report.name(),
                    report.periods(),
                    report.by(),
                    report.to(),
                    report.before(),
                    report.authority().clause());
        }
    }

    static PublicRegulation of(Regulation regulation) {
        var names = regulation.names();
        var document = regulation.document();
        var domain = regulation.domain();
        var questions = regulation.questions();
        var commitment = questions.commitment();
        var services = regulation.services();
        return new PublicRegulation(
                regulation.id(),
                new NamesOfPortal(names.full(), names.shortName(), names.site()),
                new DocumentOfRegulation(
                        document.number(),
                        document.form(),
                        document.title(),
                        document.issuedOn(),
                        document.effectiveOn(),
                        document.issuer()),
                new Domains(domain.value(), domain.authority().clause(), regulation.hosts()),
                regulation.steps().stream().map(StepOfRegulation::of).toList(),
                regulation.categories().stream().map(CategoryOfRegulation::of).toList(),
                new Questions(
                        questions.days(),
                        questions.basis(),
                        questions.clause(),
                        commitment == null ? null : commitment.text()),
                new Services(services.minimumLevel(), services.clause()),
                regulation.reports().stream().map(ReportOfRegulation::of).toList(),
                regulation.notes(),
                Details.of(regulation));
    }
}

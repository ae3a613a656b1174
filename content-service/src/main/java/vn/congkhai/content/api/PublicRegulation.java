package vn.congkhai.content.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.regulation.Basis;
import vn.congkhai.regulation.Category;
import vn.congkhai.regulation.Note;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Report;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.Step;
import vn.congkhai.regulation.Supply;

/** What the public may know of its portal's regulation, every value with its clause. */
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
        List<Note> notes) {

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
                regulation.notes());
    }
}

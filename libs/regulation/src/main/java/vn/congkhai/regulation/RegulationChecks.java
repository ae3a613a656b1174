package vn.congkhai.regulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Looks at a regulation as a whole: what no single value can show to be wrong. */
record RegulationChecks(Regulation regulation, Problems problems) {

    void run(String fileName) {
        if (!fileName.equals(regulation.id() + ".yaml")) {
            problems.add("id", "must be the name of the file without .yaml, not " + regulation.id());
        }
        if (!regulation.id().matches("[a-z][a-z0-9-]{0,30}") || regulation.id().equals(Regulations.CENTRE)) {
            problems.add("id", "must be lower-case letters, digits and hyphens, and not " + Regulations.CENTRE);
        }
        hosts();
        steps();
        categories();
        people();
        unique("units", regulation.units(), Unit::id);
        unique("contentRules", regulation.contentRules(), rule -> rule.kind().name());
        colours();
        if (regulation.questions().triageBy().isEmpty()) {
            problems.add("questions.triage.by", "must name a role");
        }
    }

    private void hosts() {
        unique("hosts", regulation.addresses(), Host::name);
        for (Host host : regulation.addresses()) {
            if (!host.name().matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
                problems.add("hosts", "must be lower-case host names without scheme and port, not " + host.name());
            }
        }
        if (!regulation.hosts().contains(regulation.id() + ".localhost")) {
            problems.add("hosts", "must include " + regulation.id() + ".localhost");
        }
        String domain = regulation.domain().value();
        if (domain != null && !regulation.hosts().contains(domain)) {
            problems.add("hosts", "must include the portal's domain " + domain);
        }
    }

    private void steps() {
        List<Step> steps = regulation.steps();
        unique("steps", steps, Step::id);
        if (!regulation.stepCount().allows(steps.size())) {
            problems.add("steps", "are " + steps.size() + ", but " + regulation.stepCount() + " does not allow that");
        }
        if (steps.size() < 3
                || !steps.getFirst().id().equals(Step.SUBMIT)
                || !steps.get(1).id().equals(Step.EDIT)
                || !steps.getLast().id().equals(Step.APPROVE)) {
            problems.add("steps", "must begin with submit and edit and end with approve; other steps lie between");
        }
        for (Step step : steps) {
            if (step.by().isEmpty()) {
                problems.add("steps." + step.id() + ".by", "must name a role");
            }
            if (!step.id().matches("[a-z][a-z0-9-]{0,30}")) {
                problems.add("steps." + step.id() + ".id", "must be lower-case letters, digits and hyphens");
            }
        }
    }

    private void categories() {
        unique("categories", regulation.categories(), Category::slug);
        Set<String> slugs = slugs();
        for (Category category : regulation.categories()) {
            if (!category.slug().matches("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")) {
                problems.add("categories." + category.slug(), "must be a slug such as tin-tuc or quy-hoach/dat-dai");
            }
            category.parent()
                    .filter(parent -> !slugs.contains(parent))
                    .ifPresent(parent -> problems.add("categories." + category.slug(), "needs the category " + parent));
        }
        regulation.suppliers().forEach(supplier -> known("suppliers", supplier.categories()));
    }

    private void people() {
        Set<String> units =
                new HashSet<>(regulation.units().stream().map(Unit::id).toList());
        unique("board", regulation.board(), member -> member.account() + " as " + member.role());
        for (BoardMember member : regulation.board()) {
            known(at(member) + ".categories", member.categories());
            String unit = member.unit();
            if (unit != null && !units.contains(unit)) {
                problems.add(at(member) + ".unit", "is not a unit of this portal: " + unit);
            }
            if (member.role() == Role.OPERATOR) {
                problems.add(at(member) + ".role", "belongs to the centre, not to a portal");
            }
        }
        if (regulation.board().stream().noneMatch(member -> member.role() == Role.HEAD)) {
            problems.add("board", "must name a HEAD");
        }
    }

    /** The path in the file, where accounts stand without their portal. */
    private static String at(BoardMember member) {
        return "board." + member.account().substring(0, member.account().indexOf('@'));
    }

    private void colours() {
        Identity.Colours colours = regulation.identity().colours();
        for (String colour : List.of(colours.primary(), colours.accent())) {
            if (!colour.matches("#[0-9a-f]{6}")) {
                problems.add("identity.colours", "must be like #0b4f8a, not " + colour);
            }
        }
    }

    private void known(String path, List<String> named) {
        Set<String> slugs = slugs();
        named.stream()
                .filter(slug -> !slugs.contains(slug))
                .forEach(slug -> problems.add(path, "is not a category of this portal: " + slug));
    }

    private Set<String> slugs() {
        return new HashSet<>(
                regulation.categories().stream().map(Category::slug).toList());
    }

    private <T> void unique(String path, List<T> values, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        values.stream()
                .map(key)
                .filter(value -> !seen.add(value))
                .forEach(value -> problems.add(path, "names " + value + " twice"));
    }
}

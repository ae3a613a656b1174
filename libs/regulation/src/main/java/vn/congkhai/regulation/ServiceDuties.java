package vn.congkhai.regulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the section of online public services must be and show.
 *
 * @param definitions what a service is
 * @param levels mức độ 1 to 4, where the text defines them
 * @param grades what grade of a later decree a level answers to; the levels themselves are never converted
 * @param statesLevel whether the level of every service is stated
 * @param bySector whether services are classified by sector and field
 * @param components whether all component parts of the procedure are shown
 * @param usage whether guidance, frequency of use and processing are shown
 * @param countsDossiersFrom least level from which the number of processed dossiers is shown
 * @param source the database the information comes from
 * @param legalBasis the decree that governs the services
 * @param listing what a list of services tells of each
 */
public record ServiceDuties(
        List<Statement> definitions,
        List<Level> levels,
        List<Grade> grades,
        Stated<Boolean> statesLevel,
        Stated<Boolean> bySector,
        Stated<Boolean> components,
        Stated<Boolean> usage,
        Stated<Integer> countsDossiersFrom,
        Stated<String> source,
        Stated<String> legalBasis,
        FieldSet listing) {

    /** A portal whose file says nothing about them. */
    static final ServiceDuties NOT_STATED = new ServiceDuties(
            List.of(),
            List.of(),
            List.of(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            Stated.not(),
            FieldSet.NONE);

    public ServiceDuties {
        definitions = List.copyOf(definitions);
        levels = List.copyOf(levels);
        grades = List.copyOf(grades);
    }

    /** The grade a level answers to, empty where the portal maps none. */
    public Optional<Grade> grade(int level) {
        return grades.stream().filter(grade -> grade.level() == level).findFirst();
    }

    /** Mức độ: one level of online service. */
    public record Level(int level, String text, Authority authority) {}

    /**
     * The grade one level answers to.
     *
     * @param grade "toàn trình" or "một phần"; null where the decree knows no such service
     */
    public record Grade(int level, @Nullable String grade, Authority authority) {}
}

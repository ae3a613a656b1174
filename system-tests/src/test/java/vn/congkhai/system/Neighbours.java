package vn.congkhai.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Services share libraries of technique, never classes of one another. */
final class Neighbours extends ArchCondition<JavaClass> {
    private static final Set<String> SERVICES = Set.of("gateway", "content", "workflow", "qa", "catalog", "search");

    Neighbours() {
        super("not know another service");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        String own = context(item);
        if (!SERVICES.contains(own)) return;
        item.getDirectDependenciesFromSelf().forEach(dependency -> {
            String other = context(dependency.getTargetClass());
            boolean allowed = other.equals(own) || !SERVICES.contains(other);
            events.add(new SimpleConditionEvent(item, allowed, dependency.getDescription()));
        });
    }

    private static String context(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && parts[1].equals("congkhai") ? parts[2] : "";
    }
}

package vn.congkhai.workflow.article.wrong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import vn.congkhai.content.wrong.AnothersClass;

/** Breaks every rule on purpose, to show that the rules bite. */
final class ImpureRule {
    boolean decide() {
        return Files.exists(Path.of("/")) && Instant.now().isAfter(new AnothersClass().when());
    }
}

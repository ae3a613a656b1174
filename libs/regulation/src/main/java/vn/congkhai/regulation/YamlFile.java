package vn.congkhai.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a YAML file without creating any type it names, and without guessing dates out of numbers. */
final class YamlFile {

    private YamlFile() {}

    static Node read(Path file, Problems problems) {
        try {
            String text = Files.readString(file);
            Object value = load(text);
            problems.locate(() -> Places.of(text));
            return Node.of("", value == null ? "" : value, problems);
        } catch (YAMLException notYaml) {
            problems.add("", "is no YAML: " + notYaml.getMessage());
            return new Node("", java.util.Map.of(), problems);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** Mappings, lists, texts, numbers and truth values; null for an empty file. */
    static @Nullable Object load(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setWarnOnDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new DatesAreTexts())
                .load(text);
    }

    /** YAML 1.1 turns 2014-08-11 into an instant of some zone; here it stays the text of a date. */
    private static final class DatesAreTexts extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, java.util.regex.Pattern regexp, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}

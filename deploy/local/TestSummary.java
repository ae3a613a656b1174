import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the reports of the tests and prints per module how many ran, and which were skipped and why. */
class TestSummary {
    private int passed;
    private int failed;
    private final List<String> skipped = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Map<Path, TestSummary> modules = new TreeMap<>();
        DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        for (Path report : reports(root)) {
            Path module = root.relativize(report.getParent().getParent().getParent());
            TestSummary summary = modules.computeIfAbsent(module, any -> new TestSummary());
            NodeList cases = parser.parse(report.toFile()).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                summary.add((Element) cases.item(i));
            }
        }
        modules.forEach((module, summary) -> summary.print(module));
        System.out.printf(
                "%d passed, %d failed, %d skipped%n",
                modules.values().stream().mapToInt(module -> module.passed).sum(),
                modules.values().stream().mapToInt(module -> module.failed).sum(),
                modules.values().stream().mapToInt(module -> module.skipped.size()).sum());
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> file.getParent().getFileName().toString().matches("(surefire|failsafe)-reports"))
                    .sorted()
                    .toList();
        }
    }

    private void add(Element test) {
        Element skip = child(test, "skipped");
        if (skip != null) {
            skipped.add(test.getAttribute("classname") + "." + test.getAttribute("name") + ": "
                    + skip.getAttribute("message"));
        } else if (child(test, "failure") != null || child(test, "error") != null) {
            failed++;
        } else {
            passed++;
        }
    }

    private static Element child(Element test, String name) {
        for (Node node = test.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private void print(Path module) {
        System.out.printf("%-32s %4d run, %d failed, %d skipped%n", module, passed + failed, failed, skipped.size());
        skipped.forEach(reason -> System.out.println("    skipped " + reason));
    }
}

package vn.congkhai.regulation.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the reports of Surefire and Failsafe say about each test method of one build. */
final class TestReports {

    /** A parameterised run is reported as {@code method(String)[2]} or {@code method{String}[2]}. */
    private static final Pattern RUN = Pattern.compile("[({\\[].*", Pattern.DOTALL);

    /** Outcome of all runs of a method, and when the report was written. */
    private record Outcome(boolean passed, FileTime at) {}

    private final Map<String, Outcome> outcomes = new HashMap<>();

    static TestReports read(Path root) throws IOException {
        TestReports reports = new TestReports();
        for (Path module : Classes.modules(root)) {
            for (String kind : List.of("surefire-reports", "failsafe-reports")) {
                Path directory = module.resolve("target").resolve(kind);
                if (Files.isDirectory(directory)) {
                    try (Stream<Path> files = Files.list(directory)) {
                        for (Path file : files.filter(TestReports::isReport).toList()) {
                            reports.add(module, file);
                        }
                    }
                }
            }
        }
        return reports;
    }

    /** Whether the method ran, every run of it passed, none was skipped, and all that since its class was compiled. */
    boolean passed(Classes.Proof proof) throws IOException {
        Outcome outcome = outcomes.get(key(proof.module(), proof.className(), proof.method()));
        return outcome != null
                && outcome.passed()
                && outcome.at().compareTo(Files.getLastModifiedTime(proof.classFile())) >= 0;
    }

    private void add(Path module, Path file) throws IOException {
        FileTime at = Files.getLastModifiedTime(file);
        NodeList cases;
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            cases = parser.parse(file.toFile()).getElementsByTagName("testcase");
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException("Cannot read the report " + file, broken);
        }
        for (int i = 0; i < cases.getLength(); i++) {
            Element run = (Element) cases.item(i);
            String method = RUN.matcher(run.getAttribute("name")).replaceFirst("");
            outcomes.merge(
                    key(module, run.getAttribute("classname"), method),
                    new Outcome(isClean(run), at),
                    (one, other) -> new Outcome(one.passed() && other.passed(), one.at()));
        }
    }

    private static boolean isClean(Element run) {
        for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && List.of("failure", "error", "skipped").contains(child.getTagName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static String key(Path module, String className, String method) {
        return module + " " + className + "#" + method;
    }
}

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

    /** What became of all runs of a method: the worst of them. */
    enum Outcome {
        PASSED("passed"),
        SKIPPED("was skipped; a test that some machine skips shows nothing"),
        NOT_RUN("did not run since it was compiled"),
        FAILED("failed");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The worst outcome so far, and when the report was written. */
    private record Reported(Outcome outcome, FileTime at) {}

    private final Map<String, Reported> outcomes = new HashMap<>();

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

    /** What the reports say about the method; those written before its class was compiled say nothing. */
    Outcome outcome(Classes.Proof proof) throws IOException {
        Reported reported = outcomes.get(key(proof.module(), proof.className(), proof.method()));
        return reported == null || reported.at().compareTo(Files.getLastModifiedTime(proof.classFile())) < 0
                ? Outcome.NOT_RUN
                : reported.outcome();
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
                    new Reported(outcome(run), at),
                    (one, other) -> one.outcome().compareTo(other.outcome()) < 0 ? other : one);
        }
    }

    private static Outcome outcome(Element run) {
        Outcome outcome = Outcome.PASSED;
        for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                outcome = switch (child.getTagName()) {
                    case "failure", "error" -> Outcome.FAILED;
                    case "skipped" -> Outcome.SKIPPED;
                    default -> outcome;
                };
            }
        }
        return outcome;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static String key(Path module, String className, String method) {
        return module + " " + className + "#" + method;
    }
}

package vn.congkhai.regulation.proof;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.congkhai.regulation.RegulatedBy;

/** Reads annotations out of the compiled classes of every module, without loading any of them. */
final class Classes {

    private static final String PROVES = Proves.class.descriptorString();
    private static final String REGULATED_BY = RegulatedBy.class.descriptorString();
    private static final String REGULATED_BY_ALL = RegulatedBy.All.class.descriptorString();

    private static final String CONDITIONS = "Lorg/junit/jupiter/api/condition/";
    private static final Set<String> TESTS =
            Set.of("Lorg/junit/jupiter/api/Test;", "Lorg/junit/jupiter/params/ParameterizedTest;");

    private Classes() {}

    private record Compiled(Path module, Path file) {}

    /**
     * A test method that says what it shows.
     *
     * @param conditional whether the method, or what its class does around its tests, may skip it on some machine
     */
    record Proof(Path module, Path classFile, String className, String method, List<String> ids, boolean conditional) {}

    /** A class with a rule that cites a clause. */
    record Rule(String className, String document, String article, String clause, String quote) {}

    static List<Proof> proofs(Path root) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        for (Compiled compiled : under(root, "test-classes")) {
            Path file = compiled.file();
            ClassModel model = ClassFile.of().parse(file);
            for (MethodModel method : model.methods()) {
                for (Annotation annotation : annotations(method)) {
                    if (annotation.className().equalsString(PROVES)) {
                        proofs.add(new Proof(
                                compiled.module(),
                                file,
                                name(model),
                                method.methodName().stringValue(),
                                texts(annotation),
                                isConditional(model, method)));
                    }
                }
            }
        }
        return proofs;
    }

    private static boolean isConditional(ClassModel model, MethodModel proving) {
        return Stream.concat(annotations(model).stream(), annotations(proving).stream())
                        .anyMatch(annotation ->
                                annotation.className().stringValue().startsWith(CONDITIONS))
                || model.methods().stream()
                        .filter(method -> method == proving || !isTest(method))
                        .anyMatch(Classes::assumes);
    }

    private static boolean isTest(MethodModel method) {
        return annotations(method).stream()
                .anyMatch(annotation -> TESTS.contains(annotation.className().stringValue()));
    }

    private static boolean assumes(MethodModel method) {
        return method.code().stream()
                .flatMap(CodeModel::elementStream)
                .anyMatch(element -> element instanceof InvokeInstruction call
                        && call.owner().asInternalName().equals("org/junit/jupiter/api/Assumptions"));
    }

    static List<Rule> rules(Path root) throws IOException {
        List<Rule> rules = new ArrayList<>();
        for (Compiled compiled : under(root, "classes")) {
            ClassModel model = ClassFile.of().parse(compiled.file());
            List<Annotation> all = new ArrayList<>(annotations(model));
            for (MethodModel method : model.methods()) {
                all.addAll(annotations(method));
            }
            for (FieldModel field : model.fields()) {
                all.addAll(annotations(field));
            }
            all.forEach(annotation -> addRules(name(model), annotation, rules));
        }
        return rules;
    }

    private static void addRules(String className, Annotation annotation, List<Rule> rules) {
        if (annotation.className().equalsString(REGULATED_BY)) {
            Map<String, String> values = annotation.elements().stream()
                    .filter(element -> element.value() instanceof AnnotationValue.OfString)
                    .collect(java.util.stream.Collectors.toMap(
                            element -> element.name().stringValue(),
                            element -> ((AnnotationValue.OfString) element.value()).stringValue()));
            rules.add(new Rule(
                    className,
                    values.getOrDefault("document", ""),
                    values.getOrDefault("article", ""),
                    values.getOrDefault("clause", ""),
                    values.getOrDefault("quote", "")));
        } else if (annotation.className().equalsString(REGULATED_BY_ALL)) {
            for (AnnotationElement element : annotation.elements()) {
                if (element.value() instanceof AnnotationValue.OfArray array) {
                    for (AnnotationValue value : array.values()) {
                        addRules(className, ((AnnotationValue.OfAnnotation) value).annotation(), rules);
                    }
                }
            }
        }
    }

    private static List<String> texts(Annotation annotation) {
        List<String> texts = new ArrayList<>();
        for (AnnotationElement element : annotation.elements()) {
            if (element.value() instanceof AnnotationValue.OfArray array) {
                array.values().forEach(value -> texts.add(((AnnotationValue.OfString) value).stringValue()));
            }
        }
        return texts;
    }

    private static List<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations())
                .orElse(List.of());
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    /** Class files of {@code <module>/target/<directory>}; what tools unpack elsewhere under target is no class of ours. */
    private static List<Compiled> under(Path root, String directory) throws IOException {
        List<Compiled> files = new ArrayList<>();
        for (Path module : modules(root)) {
            Path classes = module.resolve("target").resolve(directory);
            if (Files.isDirectory(classes)) {
                try (Stream<Path> walk = Files.walk(classes)) {
                    walk.filter(file -> file.toString().endsWith(".class"))
                            .sorted()
                            .forEach(file -> files.add(new Compiled(module, file)));
                }
            }
        }
        return files;
    }

    /** Directories that hold a {@code pom.xml}, down to the depth at which this project keeps its modules. */
    static List<Path> modules(Path root) throws IOException {
        try (Stream<Path> walk = Files.find(
                root,
                4,
                (path, attributes) ->
                        path.endsWith("pom.xml") && !path.toString().contains("/target/"))) {
            return walk.map(pom -> pom.resolveSibling("").toAbsolutePath().normalize())
                    .sorted()
                    .toList();
        }
    }
}

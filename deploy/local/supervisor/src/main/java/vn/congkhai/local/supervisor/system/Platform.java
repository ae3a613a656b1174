package vn.congkhai.local.supervisor.system;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.congkhai.local.supervisor.process.Probe;
import vn.congkhai.local.supervisor.process.ProcessSpec;
import vn.congkhai.local.supervisor.process.ProcessTable;

/** How each process of the system is run from a built checkout. */
public final class Platform {
    private static final List<String> SMALL_JVM =
            List.of("-XX:+UseSerialGC", "-Xss512k", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Path root;
    private final Caches caches;
    private final Instance instance;
    private final Secrets secrets;
    private final ProcessTable table;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public Platform(Path root, Instance instance, Secrets secrets, ProcessTable table, Caches caches) {
        this.root = root;
        this.caches = caches;
        this.instance = instance;
        this.secrets = secrets;
        this.table = table;
    }

    public List<List<ProcessSpec>> waves() {
        return Member.waves(instance.replicas()).stream()
                .map(wave -> wave.stream().map(this::spec).toList())
                .toList();
    }

    ProcessSpec spec(Member member) {
        Part part = member.part();
        return switch (part) {
            case SUPERVISOR -> throw new IllegalArgumentException("The supervisor does not start itself");
            case BROKER -> broker();
            case DATABASE -> database();
            case IDENTITY -> service(member, "deploy/local/identity", "local-identity", 144, quickly());
            case GATEWAY -> service(member, "gateway", "gateway", 320, thoroughly());
            case CONTENT -> service(member, part.processName(), part.processName(), 256, thoroughly());
            case WORKFLOW -> service(member, part.processName(), part.processName(), 320, thoroughly());
            case QA -> service(member, part.processName(), part.processName(), 224, thoroughly());
            case CATALOG -> service(member, part.processName(), part.processName(), 224, quickly());
            case SEARCH -> service(member, part.processName(), part.processName(), 448, thoroughly());
        };
    }

    /** For those that are seldom asked much: the optimising compiler would take from the others' start and never pay for it. */
    private static List<String> quickly() {
        return List.of(QUICK_START);
    }

    /** For those through which the traffic goes: slower by a few seconds at the start, twice as fast after a minute. */
    private static List<String> thoroughly() {
        return List.of();
    }

    private ProcessSpec broker() {
        Path ready = instance.dataDirectory().resolve("run").resolve("broker.ready");
        int port = instance.port(Part.BROKER);
        int controller = instance.port() + Part.CONTROLLER_OFFSET;
        return library(
                Part.BROKER,
                "broker",
                Map.of("its controller", controller),
                384,
                quickly(),
                List.of(
                        "vn.congkhai.local.broker.BrokerMain",
                        dataOf(Part.BROKER),
                        Integer.toString(port),
                        Integer.toString(controller),
                        ready.toString()),
                Probe.written(ready).and(Probe.listening(port)));
    }

    private ProcessSpec database() {
        int port = instance.port(Part.DATABASE);
        return library(
                Part.DATABASE,
                "database",
                Map.of(),
                512,
                thoroughly(),
                List.of(
                        "vn.congkhai.local.database.DatabaseMain",
                        Path.of(dataOf(Part.DATABASE), "congkhai.mv").toString(),
                        Integer.toString(port)),
                Probe.listening(port));
    }

    private ProcessSpec library(
            Part part,
            String folder,
            Map<String, Integer> otherPorts,
            int heap,
            List<String> flags,
            List<String> main,
            Probe readiness) {
        Path target = root.resolve("deploy/local").resolve(folder).resolve("target");
        Path jar = target.resolve("local-" + folder + "-0.1.0-SNAPSHOT.jar");
        List<String> arguments = new ArrayList<>(jvm(Member.of(part), heap, flags));
        arguments.add("-Dlogback.configurationFile=logback-json.xml");
        arguments.addAll(List.of("-cp", jar + ":" + target.resolve("lib") + "/*"));
        arguments.addAll(main);
        return new ProcessSpec(
                part.processName(), instance.port(part), otherPorts, arguments, Map.of(), jar, readiness);
    }

    private ProcessSpec service(Member member, String folder, String artefact, int heap, List<String> flags) {
        Path jar = root.resolve(folder).resolve("target/app").resolve(artefact + "-0.1.0-SNAPSHOT-exec.jar");
        List<String> arguments = new ArrayList<>(jvm(member, heap, flags));
        arguments.addAll(List.of("-jar", jar.toString()));
        Map<String, Integer> otherPorts =
                member.part() == Part.IDENTITY ? Map.of("mail (SMTP)", instance.port() + Part.SMTP_OFFSET) : Map.of();
        return new ProcessSpec(
                member.name(),
                instance.port(member),
                otherPorts,
                arguments,
                environment(member),
                jar.resolveSibling(".unpacked"),
                Probe.answering(client, instance.port(member), "/actuator/health/readiness"));
    }

    private List<String> jvm(Member member, int heapMebibytes, List<String> flags) {
        List<String> arguments = new ArrayList<>();
        arguments.add(table.mark(member.name()));
        arguments.addAll(SMALL_JVM);
        arguments.addAll(flags);
        arguments.add("-Xmx" + heapMebibytes + "m");
        arguments.addAll(caches.arguments(member.part()));
        arguments.add("-Dfile.encoding=UTF-8");
        arguments.add("--enable-native-access=ALL-UNNAMED");
        arguments.add("--sun-misc-unsafe-memory-access=allow");
        return arguments;
    }

    private Map<String, String> environment(Member member) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", Integer.toString(instance.port(member)));
        environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "5s");
        environment.put("CONGKHAI_MONGO_URI", "mongodb://127.0.0.1:" + instance.port(Part.DATABASE));
        environment.put("CONGKHAI_KAFKA", "127.0.0.1:" + instance.port(Part.BROKER));
        environment.put("CONGKHAI_ISSUER", "http://localhost:" + instance.port(Part.IDENTITY));
        environment.put("CONGKHAI_JWKS", "http://localhost:" + instance.port(Part.IDENTITY) + "/oauth2/jwks");
        environment.put("CONGKHAI_DOOR_KEY", secrets.doorKey());
        environment.put("CONGKHAI_REGULATIONS", instance.regulations());
        environment.put("CONGKHAI_DATA", dataOf(member));
        environment.put(
                "CONGKHAI_MEDIA", instance.dataDirectory().resolve("media").toString());
        environment.put("CONGKHAI_CLOCK_OFFSET", instance.clockOffset().toString());
        environment.put("CONGKHAI_NO_LIMITS", Boolean.toString(instance.noLimits()));
        environment.put("CONGKHAI_INSTANCE", member.name());
        environment.put("CONGKHAI_SMTP_HOST", "127.0.0.1");
        environment.put("CONGKHAI_SMTP_PORT", Integer.toString(instance.port() + Part.SMTP_OFFSET));
        environment.put("CONGKHAI_PUBLIC_PORT", Integer.toString(instance.port()));
        if (member.part() == Part.IDENTITY) {
            environment.put("CONGKHAI_DEMO_PASSWORD", secrets.demoPassword());
            environment.put("CONGKHAI_TOKEN_SECRET", secrets.tokenSecret());
            environment.put("CONGKHAI_CLIENT_SECRET", secrets.clientSecret());
        } else if (member.part() == Part.GATEWAY) {
            environment.putAll(gatewayEnvironment());
        }
        return environment;
    }

    private Map<String, String> gatewayEnvironment() {
        return Map.of(
                "CONGKHAI_UPSTREAM_CONTENT", upstream(Part.CONTENT),
                "CONGKHAI_UPSTREAM_WORKFLOW", upstream(Part.WORKFLOW),
                "CONGKHAI_UPSTREAM_QA", upstream(Part.QA),
                "CONGKHAI_UPSTREAM_CATALOG", upstream(Part.CATALOG),
                "CONGKHAI_UPSTREAM_SEARCH", upstream(Part.SEARCH),
                "CONGKHAI_UPSTREAM_IDENTITY", upstream(Part.IDENTITY),
                "CONGKHAI_CLIENT_ID", "gateway",
                "CONGKHAI_CLIENT_SECRET", secrets.clientSecret(),
                "CONGKHAI_SESSION_KEY", secrets.sessionKey());
    }

    private String upstream(Part part) {
        return Member.of(part, instance.replicas())
                .map(member -> "http://127.0.0.1:" + instance.port(member))
                .collect(Collectors.joining(","));
    }

    private String dataOf(Part part) {
        return dataOf(Member.of(part));
    }

    private String dataOf(Member member) {
        return instance.dataOf(member).toString();
    }
}

package vn.congkhai.local.supervisor.sample;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;
import vn.congkhai.regulation.Role;
import vn.congkhai.regulation.Step;

/**
 * Publishes every portal's regulation as a legal document, step by step and by whom the regulation names: a contributor
 * submits, the deputy edits, the head approves; after them the platform's own examples. Repeating it after a kill repeats nothing, because each step is sent
 * with a key of its own.
 */
public final class SampleLoader {
    private final Path data;
    private final Path regulationsDirectory;
    private final int gatewayPort;
    private final Regulations regulations;
    private final Tokens tokens;
    private final Consumer<String> progress;
    private final List<Example> examples;

    /** @param progress takes a line for people per published text */
    public SampleLoader(
            Path data,
            Path regulationsDirectory,
            int gatewayPort,
            Regulations regulations,
            Tokens tokens,
            Consumer<String> progress) {
        this(data, regulationsDirectory, gatewayPort, regulations, tokens, progress, Example.shipped());
    }

    SampleLoader(
            Path data,
            Path regulationsDirectory,
            int gatewayPort,
            Regulations regulations,
            Tokens tokens,
            Consumer<String> progress,
            List<Example> examples) {
        this.data = data;
        this.regulationsDirectory = regulationsDirectory;
        this.gatewayPort = gatewayPort;
        this.regulations = regulations;
        this.tokens = tokens;
        this.progress = progress;
        this.examples = List.copyOf(examples);
    }

    /**
     * Returns when everything is public.
     *
     * @throws SampleRefusedException if the system refuses a step
     */
    public void load() throws InterruptedException {
        SampleProgress done = SampleProgress.in(data);
        for (Regulation regulation : regulations.all()) {
            Optional<SampleText> text = SampleText.of(regulationsDirectory, regulation.id());
            if (text.isEmpty() || done.published().containsKey(regulation.id())) {
                continue;
            }
            done.complete(false).save(data);
            String articleId = publish(regulation, text.get());
            done = done.with(regulation.id(), articleId);
            done.complete(false).save(data);
            progress.accept("sample: " + regulation.id() + " has published its regulation");
        }
        done = done.complete(true);
        done.save(data);
        examples(done);
    }

    /** After the sample counts as loaded: nobody waits for the examples, a start is as quick as without them. */
    private void examples(SampleProgress loaded) throws InterruptedException {
        SampleProgress done = loaded;
        int published = 0;
        for (Example example : examples) {
            Optional<Regulation> regulation = regulations.find(example.portal());
            if (regulation.isEmpty() || done.published().containsKey(example.path())) continue;
            done = done.with(example.path(), publish(client(regulation.get()), regulation.get(), example));
            done.save(data);
            published++;
        }
        if (published > 0) progress.accept("sample: " + published + " examples of every kind of page are approved");
    }

    private String publish(PortalClient client, Regulation regulation, Example example) throws InterruptedException {
        Map<String, String> idOfFile = new LinkedHashMap<>();
        for (String file : example.files()) {
            PortalClient.Answer uploaded =
                    client.upload("contributor@" + regulation.id(), example.path(), file, example.bytes(file));
            idOfFile.put(file, uploaded.body().required("id").asString());
        }
        return steps(client, regulation, example.article(idOfFile));
    }

    private PortalClient client(Regulation regulation) {
        return new PortalClient(gatewayPort, hostOf(regulation), regulation.id(), tokens);
    }

    private String publish(Regulation regulation, SampleText text) throws InterruptedException {
        String portal = regulation.id();
        PortalClient client = client(regulation);
        String contributor = "contributor@" + portal;
        String attachment = client.upload(contributor, "original", text.fileName(), text.bytes())
                .body()
                .required("id")
                .asString();
        String id = steps(client, regulation, text.article(attachment));
        client.awaitPublic("/api/public/articles/" + id);
        return id;
    }

    /** From submission to approval; the id of what will be public. */
    private static String steps(PortalClient client, Regulation regulation, Map<String, ?> article)
            throws InterruptedException {
        String portal = regulation.id();
        String contributor = "contributor@" + portal;
        PortalClient.Answer submitted = client.post(contributor, "submit", "/api/articles", article);
        String id = submitted.body().required("id").asString();
        String path = "/api/articles/" + id;
        PortalClient.Answer edited = client.put("deputy@" + portal, "edit", path, submitted.etag(), article);
        Map<String, Object> revision =
                Map.of("revision", edited.body().required("revision").asInt());
        for (Step step : regulation.extraSteps()) {
            client.post(holderOf(step, portal), step.id() + "-" + id, path + "/steps/" + step.id(), revision);
        }
        client.post("head@" + portal, "approve-" + id, path + "/approval", new HashMap<>(revision));
        return id;
    }

    private static String holderOf(Step step, String portal) {
        Role role = step.by().getFirst();
        String name = switch (role) {
            case HEAD -> "head";
            case DEPUTY -> "deputy";
            case MEMBER -> "contributor2";
            case EDITOR -> "editor";
            case TECHNICAL_UNIT, RECEPTION -> "reception";
            case UNIT_OFFICER -> "unit";
            case UNIT_HEAD -> "chief";
            case SUPPLIER -> "supplier";
            case AUDITOR -> "auditor";
            case OPERATOR -> "operator";
        };
        return name + "@" + portal;
    }

    /** A local name first: the gateway knows both, and only this one is ours on every machine. */
    private static String hostOf(Regulation regulation) {
        return regulation.hosts().stream()
                .min(Comparator.comparing(host -> !host.endsWith(".localhost")))
                .orElseThrow();
    }
}

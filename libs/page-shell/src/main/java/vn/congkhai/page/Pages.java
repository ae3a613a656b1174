package vn.congkhai.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Kết xuất trang: renders the precompiled templates of a service together with those of the shell. */
public final class Pages {
    private final TemplateEngine engine;

    /** Renders with that engine; services use {@link #precompiled()}. */
    public Pages(TemplateEngine engine) {
        this.engine = engine;
    }

    /** Pages whose templates were compiled by the build and lie on the class path; no compiler runs in production. */
    public static Pages precompiled() {
        return new Pages(TemplateEngine.createPrecompiled(ContentType.Html));
    }

    /**
     * Renders one template.
     *
     * @param template path below the template root, for example {@code content/article.jte}
     * @param model the template's parameters by name
     * @return the HTML, every value escaped for its place
     */
    public String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template, model, output);
        return output.toString();
    }
}

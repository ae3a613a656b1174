package vn.congkhai.content.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every guide that was built in. */
@Component
public final class Guides {
    private static final String FOLDER = "guide-vi/";
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.(webp|png)");
    /** The folder's own table of contents is about the public's pages. */
    private static final String README = "README.md";

    private final List<Guide> guides;

    public Guides() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*.md");
        List<Guide> all = new java.util.ArrayList<>();
        for (Resource file : files) {
            String name = String.valueOf(file.getFilename());
            if (name.equals(README)) continue;
            String slug = name.substring(0, name.length() - ".md".length());
            all.add(GuideWriter.of(slug, file.getContentAsString(StandardCharsets.UTF_8)));
        }
        all.sort(Comparator.comparing(Guide::title));
        guides = List.copyOf(all);
    }

    /** All of them by title. */
    public List<Guide> all() {
        return guides;
    }

    /** The guide of that name. */
    public Optional<Guide> find(String slug) {
        return guides.stream().filter(guide -> guide.slug().equals(slug)).findFirst();
    }

    /** A picture of the guides. */
    public Optional<Resource> picture(String name) {
        if (!PICTURE.matcher(name).matches()) return Optional.empty();
        Resource file = new ClassPathResource(FOLDER + "anh/" + name);
        return file.exists() ? Optional.of(file) : Optional.empty();
    }
}

package vn.congkhai.content.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import vn.congkhai.content.guide.Guide.Section;
import vn.congkhai.text.Slug;

/** Makes a page of a guide's Markdown. HTML in it is shown as text, and no address leads to a script. */
final class GuideWriter {
    static final String PAGES = "/huong-dan/";
    static final String PICTURES = "/huong-dan/anh/";

    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> GuideWriter::attributes)
            .build();

    private GuideWriter() {}

    /** @throws IllegalArgumentException for a guide without a title */
    static Guide of(String slug, String markdown) {
        Node document = PARSER.parse(markdown);
        String title = "";
        List<Section> contents = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; ) {
            Node next = node.getNext();
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                title = words(heading);
                heading.unlink();
            } else if (node instanceof Heading heading && heading.getLevel() == 2) {
                contents.add(new Section(id(heading), words(heading)));
            }
            node = next;
        }
        if (title.isEmpty()) throw new IllegalArgumentException("the guide " + slug + " has no title");
        document.accept(new Addresses());
        return new Guide(slug, title, contents, RENDERER.render(document));
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) attributes.put("id", id(heading));
        if (node instanceof Image) attributes.put("loading", "lazy");
    }

    private static String id(Heading heading) {
        return Slug.of(words(heading));
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** In the folder a guide names its neighbours by file. */
    private static final class Addresses extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            if (image.getDestination().startsWith("anh/")) {
                image.setDestination(PICTURES + image.getDestination().substring("anh/".length()));
            }
            visitChildren(image);
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (!to.contains("/") && to.contains(".md")) link.setDestination(PAGES + to.replaceFirst("\\.md", ""));
            visitChildren(link);
        }
    }
}

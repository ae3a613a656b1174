package vn.congkhai.regulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Danh mục liên kết: the sites to which a portal links, those of the whole country and those of its member sites (000 Đ7 k2;
 * 003 Đ14 k1 đ.b). Where the other portals of this platform answer depends on the installation, so they are not in here.
 */
public final class LinkDirectory {
    private static final List<Link> NATIONAL = List.of(
            new Link("https://chinhphu.vn", "Cổng Thông tin điện tử Chính phủ", "chinhphu.vn"),
            new Link("https://dichvucong.gov.vn", "Cổng Dịch vụ công quốc gia", "dichvucong.gov.vn"),
            new Link("https://vbpl.vn", "Cơ sở dữ liệu quốc gia về văn bản pháp luật", "vbpl.vn"),
            new Link("https://congbao.chinhphu.vn", "Công báo điện tử Chính phủ", "congbao.chinhphu.vn"));

    private LinkDirectory() {}

    /**
     * One link.
     *
     * @param name of the site
     * @param body whose site it is, or its host
     */
    public record Link(String href, String name, String body) {}

    /** The sites of the whole country. */
    public static List<Link> national() {
        return NATIONAL;
    }

    /** The member sites of a portal. */
    public static List<Link> members(Regulation regulation) {
        return regulation.memberSites().sites().stream()
                .filter(site -> !site.hosts().isEmpty())
                .map(site -> new Link("http://" + site.hosts().getFirst(), site.name(), site.agency()))
                .toList();
    }

    /** All links of a portal's directory. */
    public static List<Link> of(Regulation regulation) {
        List<Link> all = new ArrayList<>(NATIONAL);
        all.addAll(members(regulation));
        return all;
    }
}

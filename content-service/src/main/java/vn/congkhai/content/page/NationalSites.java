package vn.congkhai.content.page;

import java.util.List;

/** Các cổng chung của cả nước to which every portal links. */
final class NationalSites {
    static final List<PortalLink> ALL = List.of(
            new PortalLink("https://chinhphu.vn", "Cổng Thông tin điện tử Chính phủ", "chinhphu.vn"),
            new PortalLink("https://dichvucong.gov.vn", "Cổng Dịch vụ công quốc gia", "dichvucong.gov.vn"),
            new PortalLink("https://vbpl.vn", "Cơ sở dữ liệu quốc gia về văn bản pháp luật", "vbpl.vn"),
            new PortalLink("https://congbao.chinhphu.vn", "Công báo điện tử Chính phủ", "congbao.chinhphu.vn"));

    private NationalSites() {}
}

package vn.congkhai.system.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words to fill an article with. */
record Passage(String title, String text) {
    private static final int GENERATED = 5_000;
    private static final int TITLE = 120;
    private static final List<String> WHO = List.of(
            "Ủy ban nhân dân",
            "Hội đồng nhân dân",
            "Sở Xây dựng",
            "Phòng Tư pháp",
            "Phòng Tài nguyên và Môi trường",
            "Ban Quản lý dự án",
            "Thanh tra",
            "Trung tâm Y tế",
            "Phòng Giáo dục và Đào tạo",
            "Chi cục Thuế",
            "Công an",
            "Mặt trận Tổ quốc",
            "Hội Nông dân");
    private static final List<String> DOES = List.of(
            "thông báo",
            "triển khai",
            "kiểm tra",
            "lấy ý kiến về",
            "tổng kết",
            "hướng dẫn",
            "công khai",
            "phê duyệt",
            "điều chỉnh",
            "đẩy nhanh",
            "giải đáp về");
    private static final List<String> WHAT = List.of(
            "kế hoạch cải cách thủ tục hành chính",
            "phương án bồi thường, hỗ trợ tái định cư",
            "quy hoạch sử dụng đất",
            "công tác phòng, chống dịch bệnh",
            "việc cấp giấy phép xây dựng nhà ở riêng lẻ",
            "lịch tiêm chủng mở rộng",
            "dự toán ngân sách",
            "việc tuyển sinh đầu cấp",
            "công trình cải tạo kênh, rạch",
            "chương trình bình ổn giá",
            "việc tiếp công dân định kỳ",
            "hoạt động thu gom rác thải sinh hoạt",
            "dự án nâng cấp đường giao thông nông thôn",
            "chính sách ưu đãi đầu tư",
            "việc chi trả lương hưu và trợ cấp",
            "lễ hội truyền thống của địa phương",
            "việc đấu giá quyền sử dụng đất");
    private static final List<String> HOW = List.of(
            "đến toàn thể nhân dân",
            "trong quý tới",
            "tại các phường, xã",
            "theo kết luận của cấp trên",
            "sau khi lấy ý kiến cộng đồng",
            "trước mùa mưa bão",
            "đúng thời hạn quy định",
            "với sự tham gia của doanh nghiệp",
            "bằng nguồn vốn ngân sách");

    /** Those of a file, one JSON object with {@code title} and {@code text} in a line; {@code .gz} or not. */
    static List<Passage> of(Path file) throws IOException {
        try (BufferedReader lines = lines(file)) {
            return lines.lines().map(Passage::read).toList();
        }
    }

    /** Sentences put together from a few words. */
    static List<Passage> generated() {
        return IntStream.range(0, GENERATED).mapToObj(Passage::generated).toList();
    }

    /** The lines of a text, {@code .gz} or not. */
    static BufferedReader lines(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 64 << 10) : bytes;
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    }

    /** So much of a text as a title may be, cut between words. */
    static String titleOf(String text) {
        if (text.length() <= TITLE) return text;
        int between = text.lastIndexOf(' ', TITLE);
        return text.substring(0, between > 0 ? between : TITLE);
    }

    private static Passage read(String line) {
        JsonNode passage = JsonMapper.shared().readTree(line);
        return new Passage(
                passage.path("title").asString(), passage.path("text").asString());
    }

    private static Passage generated(int number) {
        StringBuilder text = new StringBuilder();
        int sentences = 6 + number % 40;
        for (int i = 1; i <= sentences; i++)
            text.append(sentence(number * 31 + i * 7)).append(i % 4 == 0 ? ".\n" : ". ");
        return new Passage(sentence(number), text.toString());
    }

    private static String sentence(int number) {
        int next = number;
        StringBuilder sentence = new StringBuilder();
        for (List<String> words : List.of(WHO, DOES, WHAT, HOW)) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(words.get(next % words.size()));
            next = next / words.size() + number % 5;
        }
        return sentence.toString();
    }
}

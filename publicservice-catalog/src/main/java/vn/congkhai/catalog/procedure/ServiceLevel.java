package vn.congkhai.catalog.procedure;

import java.util.Arrays;
import java.util.Optional;
import vn.congkhai.regulation.RegulatedBy;

/** Mức độ dịch vụ công trực tuyến, each containing the one before. */
public enum ServiceLevel {
    @RegulatedBy(
            document = "04/2013/QĐ-UBND",
            article = "3",
            clause = "k4 điểm a",
            quote = "các thông tin về thủ tục hành chính và các văn bản có liên quan")
    ONE(1, "Cung cấp đầy đủ thông tin về thủ tục hành chính và các văn bản quy định thủ tục đó."),

    @RegulatedBy(
            document = "04/2013/QĐ-UBND",
            article = "3",
            clause = "k4 điểm b",
            quote = "cho phép người sử dụng tải về các mẫu văn bản")
    TWO(2, "Như mức độ 1, và tải về được mẫu văn bản để khai; hồ sơ nộp trực tiếp hoặc qua bưu điện."),

    @RegulatedBy(
            document = "04/2013/QĐ-UBND",
            article = "3",
            clause = "k4 điểm c",
            quote = "cho phép người sử dụng điền và gửi trực tuyến các mẫu văn bản đến cơ quan")
    THREE(3, "Như mức độ 2, và điền, gửi hồ sơ trực tuyến; nộp lệ phí (nếu có) và nhận kết quả tại cơ quan."),

    @RegulatedBy(
            document = "04/2013/QĐ-UBND",
            article = "3",
            clause = "k4 điểm d",
            quote = "cho phép người sử dụng thanh toán lệ phí (nếu có) được thực hiện")
    FOUR(4, "Như mức độ 3, và nộp lệ phí (nếu có) trực tuyến; kết quả trả trực tuyến, trực tiếp hoặc qua bưu điện.");

    private final int number;
    private final String explanation;

    ServiceLevel(int number, String explanation) {
        this.number = number;
        this.explanation = explanation;
    }

    /** The level of a number from 1 to 4. */
    public static Optional<ServiceLevel> of(int number) {
        return Arrays.stream(values()).filter(level -> level.number == number).findFirst();
    }

    /** 1 to 4. */
    public int number() {
        return number;
    }

    /** "Mức độ 3". */
    public String words() {
        return "Mức độ " + number();
    }

    /** What the public can expect. */
    public String explanation() {
        return explanation;
    }
}

package vn.congkhai.kit.http;

import org.jspecify.annotations.Nullable;
import vn.congkhai.kit.problem.ProblemException;

/**
 * Argument of a controller: the version in {@code If-Match}, if there is one. Its absence is refused only when asked for,
 * because the order of checks puts rights before preconditions.
 *
 * @param version version the caller has seen
 */
public record IfMatch(@Nullable Long version) {
    /** The ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version the caller has seen.
     *
     * @throws ProblemException 428 if he does not say
     */
    public long required() {
        if (version == null)
            throw ProblemException.of(428, "precondition-required", "Cần gửi tiêu đề If-Match với phiên bản đang sửa.");
        return version;
    }

    /**
     * Refuses a caller who has seen another version than the current one.
     *
     * @throws ProblemException 428 if he does not say, 412 with both versions if they differ
     */
    public void requireCurrent(long current) {
        long seen = required();
        if (seen != current) throw stale(seen, current);
    }

    /** 412 with both versions. */
    public static ProblemException stale(long seen, long current) {
        return ProblemException.of(
                        412, "stale-version", "Nội dung đã được người khác thay đổi; hãy tải lại phiên bản mới.")
                .with("yourVersion", seen)
                .with("currentVersion", current)
                .header("ETag", etag(current));
    }
}

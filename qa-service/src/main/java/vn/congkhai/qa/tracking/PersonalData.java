package vn.congkhai.qa.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dữ liệu của người hỏi: everything that is kept about a question's asker, for the holder of the code. */
public record PersonalData(
        String code,
        String portal,
        Instant receivedAt,
        @Nullable String consentVersion,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        String subject,
        String text,
        @Nullable String field,
        List<TrackingView.File> attachments,
        List<TrackingView.Step> timeline,
        TrackingView.@Nullable Answer answer) {
    /** Never the person: it must not reach a log. */
    @Override
    public String toString() {
        return "PersonalData[hidden]";
    }
}

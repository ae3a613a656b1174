package vn.congkhai.qa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congkhai.kit.time.Days;
import vn.congkhai.qa.testing.Browser;
import vn.congkhai.qa.testing.Citizen;
import vn.congkhai.qa.testing.QaEnvironment;
import vn.congkhai.qa.testing.Uploads;

/** What lies with one unit of a portal no other unit sees, in no list, on no sheet, by no address; nor does another portal. */
class UnitsApartIT {
    private static final String SUBJECT = "Chỉ của đơn vị thứ nhất";
    private final QaEnvironment qa = QaEnvironment.get();

    @Test
    void another_unit_sees_neither_the_question_nor_its_files_in_any_list_or_by_any_address() {
        Map<String, Object> body = Citizen.question();
        body.put("subject", SUBJECT);
        body.put("attachments", List.of(Uploads.file(qa, "quan8", "don.pdf", "Đơn")));
        assertThat(Citizen.ask(qa, "quan8", body).status()).isEqualTo(201);
        String id = Citizen.idOf(qa, "reception@quan8", SUBJECT);
        String path = "/api/questions/" + id;
        post("reception@quan8", path + "/classification", Map.of("field", "Hộ tịch"));
        post("reception@quan8", path + "/forwarding", Map.of("unit", "unit"));
        String theirs = Uploads.file(qa, "quan8", "tra-loi.pdf", "Công văn");
        post("unit@quan8", path + "/answer", Map.of("text", "Xem tệp.", "attachments", List.of(theirs)));
        List<String> files = Citizen.get(qa, "reception@quan8", path).json().findValuesAsString("url").stream()
                .filter(url -> url.contains("/attachments/"))
                .toList();
        assertThat(files).hasSize(2);

        assertThat(everything("unit@quan8")).contains(SUBJECT, id);
        assertThat(everything("unit2@quan8")).doesNotContain(SUBJECT, id);
        for (String file : files) {
            assertThat(Citizen.get(qa, "unit@quan8", file).status()).isEqualTo(200);
            assertThat(Citizen.get(qa, "unit2@quan8", file).code()).isEqualTo("not-entitled");
            assertThat(Citizen.get(qa, "reception@krongpac", file).status()).isEqualTo(404);
        }
        assertThat(Citizen.get(qa, "unit2@quan8", path).code()).isEqualTo("not-entitled");
        assertThat(new Browser(qa, "unit2@quan8")
                        .open("/tiep-nhan/cau-hoi/" + id)
                        .status())
                .isEqualTo(403);
        assertThat(Citizen.get(qa, "unit@krongpac", path).status()).isEqualTo(404);
    }

    /** Every list that an account can ask for. */
    private String everything(String account) {
        LocalDate today = Days.of(qa.clock().instant());
        Browser browser = new Browser(qa, account);
        return Citizen.get(qa, account, "/api/questions?size=100").body()
                + Citizen.get(qa, account, "/api/questions?size=100&state=ANSWERED")
                        .body()
                + Citizen.get(qa, account, "/api/questions/daily-sheet?date=" + today)
                        .body()
                + browser.open("/tiep-nhan").body()
                + browser.open("/tiep-nhan?xem=tat-ca").body()
                + browser.open("/tiep-nhan/phieu-viec").body();
    }

    private void post(String account, String path, Map<String, Object> body) {
        var done = Citizen.post(qa, account, path, body);
        assertThat(done.status()).as(path + ": " + done.body()).isEqualTo(200);
    }
}

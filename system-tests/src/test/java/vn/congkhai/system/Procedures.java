package vn.congkhai.system;

import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Procedures on a portal, for tests of the pages that show one. */
final class Procedures {
    private Procedures() {}

    /** Registers one, and returns its id when the public sees it. */
    static String register(PortalInstance system, String portal, String name) {
        Map<String, Object> procedure = new LinkedHashMap<>();
        procedure.put("code", "KT-" + System.nanoTime() % 10_000_000);
        procedure.put("name", name);
        procedure.put("field", "Hộ tịch");
        procedure.put("level", 2);
        procedure.put("agency", "Ủy ban nhân dân phường");
        procedure.put("steps", List.of(Map.of("name", "Nộp hồ sơ", "responsible", "Bộ phận một cửa", "days", 1)));
        procedure.put("documents", List.of("Giấy báo tử"));
        procedure.put("forms", List.of());
        procedure.put("fee", "Miễn phí");
        procedure.put("legalBasis", List.of("Luật Hộ tịch 2014"));
        String id = system.as("contributor@" + portal)
                .post("/api/procedures", procedure)
                .json()
                .path("id")
                .asString();
        await().until(() -> system.visitor(portal).get("/dich-vu-cong/" + id).status() == 200);
        return id;
    }
}

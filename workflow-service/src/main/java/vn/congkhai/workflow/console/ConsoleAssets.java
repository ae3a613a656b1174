package vn.congkhai.workflow.console;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.page.Scripts;

/** Scripts of the editor. */
@RestController
public class ConsoleAssets {
    private static final Scripts SCRIPTS = Scripts.forStaff(
            ConsoleAssets.class,
            ConsolePages.WORK + "/tai-nguyen/",
            "purify.min",
            "squire",
            "tu-word",
            "phim",
            "soan-thao",
            "luu-nhap");

    /** Addresses of the scripts in the order in which they are to run. */
    public static List<String> scripts() {
        return SCRIPTS.addresses();
    }

    @GetMapping("/bien-tap/tai-nguyen/{name}")
    ResponseEntity<String> script(@PathVariable String name) {
        return SCRIPTS.answer(name);
    }
}

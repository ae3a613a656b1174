package vn.congkhai.qa.console;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.page.Scripts;

/** The keys of the console. */
@RestController
public class ConsoleScript {
    private static final Scripts SCRIPTS =
            Scripts.forStaff(ConsoleScript.class, ConsolePages.QUESTIONS + "/tai-nguyen/", "phim-tat");

    /** Where the script is. */
    public static String path() {
        return SCRIPTS.addresses().getFirst();
    }

    @GetMapping("/tiep-nhan/tai-nguyen/{name}")
    ResponseEntity<String> script(@PathVariable String name) {
        return SCRIPTS.answer(name);
    }
}

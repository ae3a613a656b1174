package vn.congkhai.qa.pages;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.congkhai.page.Scripts;

/** The script of the asking page. */
@RestController
class PageScript {
    private static final Scripts SCRIPTS = Scripts.forEverybody(PageScript.class, "/hoi-dap/tai-nguyen/", "hoi-dap");

    /** Where the script is. */
    static final String PATH = SCRIPTS.addresses().getFirst();

    @GetMapping("/hoi-dap/tai-nguyen/{name}")
    ResponseEntity<String> script(@PathVariable String name) {
        return SCRIPTS.answer(name);
    }
}

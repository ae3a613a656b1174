package vn.congkhai.qa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The questions and answers of every portal. */
@SpringBootApplication
public class QaApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(QaApplication.class, arguments);
    }
}

package vn.congkhai.workflow.config;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import vn.congkhai.workflow.unsent.KeepingUnsentForms;
import vn.congkhai.workflow.worklist.PublishingDueArticles;

/** Looks twice a second whether an approved article is due, and every hour which forms were kept long enough. */
class Sweeper {
    private final PublishingDueArticles publishing;
    private final KeepingUnsentForms unsent;

    Sweeper(PublishingDueArticles publishing, KeepingUnsentForms unsent) {
        this.publishing = publishing;
        this.unsent = unsent;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    void sweepForms() {
        unsent.sweep();
    }

    @Scheduled(initialDelay = 1000, fixedDelay = 500)
    void sweep() {
        publishing.run();
    }
}

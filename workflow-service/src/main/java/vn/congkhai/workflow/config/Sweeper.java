package vn.congkhai.workflow.config;

import org.springframework.scheduling.annotation.Scheduled;
import vn.congkhai.workflow.worklist.PublishingDueArticles;

/** Looks twice a second whether an approved article is due. */
class Sweeper {
    private final PublishingDueArticles publishing;

    Sweeper(PublishingDueArticles publishing) {
        this.publishing = publishing;
    }

    @Scheduled(initialDelay = 1000, fixedDelay = 500)
    void sweep() {
        publishing.run();
    }
}

package vn.congkhai.local.supervisor.process;

import java.nio.file.Path;
import java.time.Duration;

/** Who wants to know what happens to the processes. */
public interface Announcements {
    void started(ProcessSpec spec, ProcessRecord record);

    void adopted(ProcessSpec spec, ProcessRecord record);

    void ready(ProcessSpec spec, ProcessRecord record);

    void died(ProcessSpec spec, Duration restartAfter, Path log);
}

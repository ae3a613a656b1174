package vn.congkhai.eventlog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class FakeCommitLogTest extends CommitLogContract {
    private final Map<String, FakeReplicaSet> servers = new ConcurrentHashMap<>();

    @Override
    CommitStore store(String logName) {
        return servers.computeIfAbsent(logName, missing -> new FakeReplicaSet()).direct();
    }
}

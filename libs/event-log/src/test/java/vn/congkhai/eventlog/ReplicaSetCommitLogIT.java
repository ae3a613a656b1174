package vn.congkhai.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same promises on MongoDB itself, where there is Docker to run it. */
class ReplicaSetCommitLogIT extends CommitLogContract {
    private static MongoDBContainer server;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no Docker here: the log was not tried on a MongoDB replica set");
        server = new MongoDBContainer("mongo:8.0").withReplicaSet();
        server.start();
        client = MongoClients.create(server.getReplicaSetUrl());
    }

    @AfterAll
    static void stop() {
        if (client != null) client.close();
        if (server != null) server.stop();
    }

    @Override
    CommitStore store(String logName) {
        return MongoCommitStore.open(client.getDatabase(logName));
    }
}

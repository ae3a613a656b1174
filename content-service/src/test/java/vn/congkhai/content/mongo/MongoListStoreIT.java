package vn.congkhai.content.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.content.list.Cards;
import vn.congkhai.content.list.HeadPart;
import vn.congkhai.content.list.ListEdit;
import vn.congkhai.content.list.ListPage;
import vn.congkhai.content.list.ListReader;
import vn.congkhai.local.database.EmbeddedDatabase;

class MongoListStoreIT {
    private static final String COUNT = "held";

    @TempDir
    static Path folder;

    private static EmbeddedDatabase server;
    private static MongoClient client;
    private static MongoDatabase database;
    private static MongoListStore store;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedDatabase.start(folder.resolve("database"), freePort());
        client = MongoClients.create(server.uri());
        database = client.getDatabase("content");
        store = new MongoListStore(database.getCollection("lists"), database.getCollection("list-parts"), () -> false);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 60, 100, 101, 260})
    void a_part_of_a_head_is_what_the_whole_of_it_says(int entries) {
        String list = "quan8:category:" + entries;
        put(list, entries);
        for (long offset : new long[] {0, 1, 18, 20, 59, 60, 99, 100, 250, 1_000_000}) {
            for (int size : new int[] {1, 20, 500}) {
                assertThat(store.part(list, offset, size))
                        .as("%d from %d of %d", size, offset, entries)
                        .isEqualTo(HeadPart.of(store.head(list), offset, size));
            }
        }
    }

    @Test
    void a_head_that_does_not_tell_how_many_it_holds_is_read_as_a_whole() {
        String list = "quan8:category:of-before";
        put(list, 130);
        ListPage told = new ListReader(store).read(list, 20, 20);
        database.getCollection("lists").updateOne(Filters.eq("_id", list), Updates.unset(COUNT));
        assertThat(new ListReader(store).read(list, 20, 20)).isEqualTo(told);
        assertThat(told.total()).isEqualTo(130);
        assertThat(told.entries()).hasSize(20);
    }

    private static void put(String list, int entries) {
        ListEdit edit = new ListEdit(store.head(list), store);
        for (int i = 0; i < entries; i++) edit.put(Cards.card(i));
        edit.finish().ifPresent(change -> store.save(List.of(change)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

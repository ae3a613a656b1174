package vn.congkhai.local.supervisor.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Says whether a process does its work; never throws because it does not. */
@FunctionalInterface
public interface Probe {
    Duration PATIENCE = Duration.ofSeconds(2);

    boolean isReady(long pid);

    /** Something accepts connections on the port of loopback. */
    static Probe listening(int port) {
        return pid -> {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        Math.toIntExact(PATIENCE.toMillis()));
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** A GET of the path on the port answers 200. */
    static Probe answering(HttpClient client, int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        Probe answering = pid -> {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
        // A connection that is refused costs a fraction of a request, and this is asked often while processors are
        // busy.
        return listening(port).and(answering);
    }

    /** The file holds the id of this very process; one left by a former process means nothing. */
    static Probe written(Path file) {
        return pid -> {
            try {
                return Files.readString(file).strip().equals(Long.toString(pid));
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    default Probe and(Probe other) {
        return pid -> isReady(pid) && other.isReady(pid);
    }
}

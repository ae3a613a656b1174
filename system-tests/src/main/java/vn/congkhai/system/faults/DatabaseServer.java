package vn.congkhai.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.congkhai.local.database.DatabaseMain;

/** The embedded server in a process of its own, on one file and one port however often it is killed. */
public final class DatabaseServer implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path file;
    private final int port = freePort();
    private Process process;

    /** Starts it; it listens when this returns. */
    public DatabaseServer(Path file) {
        this.file = file;
        this.process = launch();
        awaitListening();
    }

    private Process launch() {
        return JavaProcess.start(DatabaseMain.class, List.of("-Xmx512m"), file, port);
    }

    /** Connection string without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** {@code kill -9} and a start on the same file. */
    public void killAndRestart() {
        JavaProcess.kill(process);
        process = launch();
        awaitListening();
    }

    private void awaitListening() {
        long begin = System.nanoTime();
        while (!listens()) {
            if (System.nanoTime() - begin > PATIENCE) throw new IllegalStateException("the database does not start");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        JavaProcess.kill(process);
    }
}

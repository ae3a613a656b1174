package vn.congkhai.qa.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that knows none of the people it is to deliver to, and says so for good (RFC 5321, 550). */
public final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket door;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    public RefusingMailServer(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** The addresses it was asked to deliver to. */
    public Set<String> refused() {
        return Set.copyOf(refused);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The client has left, or this server is closed: the loop's condition tells.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var heard = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 localhost");
        for (String line = heard.readLine(); line != null; line = heard.readLine()) {
            String verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("RCPT")) {
                refused.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                say(out, "550 5.1.1 No such user here");
            } else if (verb.startsWith("QUIT")) {
                say(out, "221 Bye");
                return;
            } else {
                say(out, "250 OK");
            }
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

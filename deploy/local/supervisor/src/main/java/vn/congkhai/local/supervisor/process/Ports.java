package vn.congkhai.local.supervisor.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks before anything starts whether every port is free, so that nothing is left half up. */
public final class Ports {
    private Ports() {}

    /** A sentence for each port that is in use by somebody else. */
    public static List<String> taken(List<ProcessSpec> specs, ProcessTable table) {
        List<String> taken = new ArrayList<>();
        for (ProcessSpec spec : specs) {
            if (runsAlready(spec, table)) {
                continue;
            }
            if (!isFree(spec.port())) {
                taken.add("port " + spec.port() + " is in use, and " + spec.name() + " needs it");
            }
            spec.otherPorts().forEach((purpose, port) -> {
                if (!isFree(port)) {
                    taken.add("port " + port + " is in use, and " + spec.name() + " needs it for " + purpose);
                }
            });
        }
        return taken;
    }

    private static boolean runsAlready(ProcessSpec spec, ProcessTable table) {
        return table.running(spec.name())
                .map(record -> record.port() == spec.port())
                .orElseGet(() -> table.marked(spec.name()).findAny().isPresent());
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}

package vn.congkhai.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

/** Tên miền nào là của cổng nào: the portal a host name stands for. */
final class Portals {
    private final Regulations regulations;
    private final Set<String> centreHosts;

    Portals(Regulations regulations, Set<String> centreHosts) {
        this.regulations = regulations;
        this.centreHosts = centreHosts;
    }

    /** The portal's id for the value of a Host header, with or without port. */
    Optional<String> byHost(String header) {
        String name = nameOf(header);
        if (centreHosts.contains(name)) return Optional.of(Regulations.CENTRE);
        return regulations.byHost(name).map(Regulation::id);
    }

    /** The host name of a Host header: lower case, without port and without the dot of a fully qualified name. */
    static String nameOf(String header) {
        int port = header.lastIndexOf(':');
        boolean hasPort = port > header.lastIndexOf(']');
        String name = (hasPort ? header.substring(0, port) : header).toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}

package vn.congkhai.page.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import vn.congkhai.regulation.Regulation;

/**
 * Địa chỉ đầy đủ của cổng, which feeds and sitemaps must give. The host a reader used is believed only if it is one of the
 * portal's; otherwise the first one of its regulation stands for it.
 */
public final class PublicOrigin {
    private final String scheme;
    private final int port;

    /** @param port of the gateway on this machine */
    public PublicOrigin(String scheme, int port) {
        this.scheme = scheme;
        this.port = port;
    }

    /** Scheme, host and, where it is not the scheme's own, port; without a slash at the end. */
    public String of(Regulation regulation, HttpServletRequest request) {
        String asked = request.getServerName().toLowerCase(Locale.ROOT);
        if (regulation.hosts().contains(asked)) return origin(asked, request.getServerPort());
        return local(regulation);
    }

    /** The portal on this machine's gateway, or under its first host where it has no local one. */
    public String local(Regulation regulation) {
        String host = regulation.hosts().stream()
                .filter(name -> name.endsWith(".localhost"))
                .findFirst()
                .orElse(regulation.hosts().getFirst());
        return origin(host, port);
    }

    private String origin(String host, int hostPort) {
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (hostPort == usual ? "" : ":" + hostPort);
    }
}

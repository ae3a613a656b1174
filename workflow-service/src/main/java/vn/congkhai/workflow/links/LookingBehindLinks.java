package vn.congkhai.workflow.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks behind one link: HEAD first, GET where HEAD is not answered, never the content. Follows redirects by itself, so that none of them
 * leads to an address of this installation's own network, which a link could otherwise be used to feel out.
 */
public final class LookingBehindLinks {
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    /** What servers answer that know GET only, or take whoever sends HEAD for a robot. */
    private static final Set<Integer> NO_HEAD = Set.of(400, 403, 404, 405, 406, 501);

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    private final boolean privateToo;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param privateToo whether addresses of the own network are asked as well; for installations whose sites are in there
     * @param patience how long one site is waited for
     */
    public LookingBehindLinks(boolean privateToo, Duration patience) {
        this.privateToo = privateToo;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** What is behind a link now. */
    public LinkFinding look(String href) {
        try {
            return follow(URI.create(href));
        } catch (IllegalArgumentException noAddress) {
            return new LinkFinding(LinkState.FAILING, "Địa chỉ không đọc được.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LinkFinding(LinkState.SILENT, "Việc kiểm tra bị ngắt.");
        }
    }

    private LinkFinding follow(URI first) throws InterruptedException {
        URI at = first;
        boolean forGood = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            LinkFinding forbidden = forbidden(at);
            if (forbidden != null) return forbidden;
            Answer answer;
            try {
                answer = ask(at);
            } catch (HttpTimeoutException e) {
                return new LinkFinding(LinkState.SILENT, "Không trả lời trong " + patience.toSeconds() + " giây.");
            } catch (IOException e) {
                return new LinkFinding(LinkState.SILENT, "Không kết nối được.");
            }
            if (!ELSEWHERE.contains(answer.status()) || answer.location() == null) {
                return finding(answer.status(), first, at, forGood);
            }
            forGood &= FOR_GOOD.contains(answer.status());
            at = at.resolve(answer.location());
        }
        return new LinkFinding(LinkState.FAILING, "Chuyển hướng quá " + MOST_REDIRECTS + " lần.");
    }

    private static LinkFinding finding(int status, URI first, URI at, boolean forGood) {
        if (GONE.contains(status)) return new LinkFinding(LinkState.GONE, "Trả lời " + status + ".");
        if (status >= 400) return new LinkFinding(LinkState.FAILING, "Trả lời " + status + ".");
        return forGood && !at.equals(first)
                ? new LinkFinding(LinkState.MOVED, at.toString())
                : new LinkFinding(LinkState.FINE, "");
    }

    private @Nullable LinkFinding forbidden(URI address) {
        String host = address.getHost();
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || host == null || address.getUserInfo() != null) {
            return new LinkFinding(LinkState.NOT_PUBLIC, "Không phải địa chỉ web: " + address + ".");
        }
        if (privateToo) return null;
        if (!PORTS.contains(address.getPort())) {
            return new LinkFinding(LinkState.NOT_PUBLIC, "Cổng " + address.getPort() + " không dành cho công chúng.");
        }
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (!PublicAddresses.isPublic(each)) {
                    return new LinkFinding(LinkState.NOT_PUBLIC, host + " là địa chỉ nội bộ.");
                }
            }
            return null;
        } catch (UnknownHostException e) {
            return new LinkFinding(LinkState.SILENT, "Không có tên miền " + host + ".");
        }
    }

    private record Answer(int status, @Nullable String location) {}

    private Answer ask(URI address) throws IOException, InterruptedException {
        Answer head = ask(address, "HEAD");
        return NO_HEAD.contains(head.status()) ? ask(address, "GET") : head;
    }

    private Answer ask(URI address, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("User-Agent", "CongKhai-LinkCheck")
                .header("Accept", "*/*")
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        response.body().close();
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(null));
    }
}

package vn.congkhai.workflow.links;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses the public could reach: not this machine, not its network, not what has no other side. */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            // RFC 6890: this network, carriers' NAT, benchmarks, reserved.
            return first != 0
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 198 && (second == 18 || second == 19))
                    && first < 240;
        }
        // Unique local addresses fc00::/7, and NAT64, behind which any IPv4 address may be.
        return (first & 0xFE) != 0xFC && !(first == 0 && second == 0x64);
    }
}

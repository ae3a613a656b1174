package vn.congkhai.local.supervisor.system;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.congkhai.regulation.Account;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

/** What a newcomer needs once everything runs: portals, accounts, addresses. */
final class Banner {
    private Banner() {}

    static String of(Instance instance, Regulations regulations, String demoPassword) {
        StringBuilder text = new StringBuilder("\nPortals\n");
        for (Regulation regulation : regulations.all()) {
            String host = localHost(regulation);
            text.append("  %-12s http://%s:%d/   %s%n"
                    .formatted(
                            regulation.id(),
                            host,
                            instance.port(),
                            regulation.names().site()));
            text.append("  %-12s curl -H 'Host: %s' %s/%n".formatted("", host, instance.gateway()));
        }
        text.append("  %-12s %s/   list of portals, operators%n".formatted("", instance.gateway()));
        text.append("%nAccounts (NAME@PORTAL), all with the password %s%n".formatted(demoPassword));
        for (Regulation regulation : regulations.all()) {
            text.append("  %-12s %s%n".formatted(regulation.id(), namesOf(regulation.accounts())));
        }
        text.append("  %-12s %s%n".formatted(Regulations.CENTRE, "operator"));
        text.append("  a token for the command line: ./portal token head@%s%n"
                .formatted(regulations.all().getFirst().id()));
        text.append("%nAddresses%n".formatted());
        text.append("  issuer       http://localhost:%d%n".formatted(instance.port(Part.IDENTITY)));
        text.append("  mailbox      %s/mailbox/messages   (token of operator@ict)%n".formatted(instance.gateway()));
        text.append("  data, logs   %s%n".formatted(instance.data()));
        return text.toString();
    }

    /** The host name that needs no entry in any name server. */
    static String localHost(Regulation regulation) {
        return regulation.hosts().stream()
                .min(Comparator.comparing(host -> !host.endsWith(".localhost")))
                .orElseThrow();
    }

    private static String namesOf(List<Account> accounts) {
        return accounts.stream()
                .map(account -> account.id().substring(0, account.id().indexOf('@')))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}

package vn.congkhai.workflow.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congkhai.regulation.Account;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

/** Everybody a portal knows: those its data names, and whoever its board appointed or delegated to since, also if released. */
public final class KnownPeople {
    private final StaffDirectory directory;
    private final Regulations regulations;

    public KnownPeople(StaffDirectory directory, Regulations regulations) {
        this.directory = directory;
        this.regulations = regulations;
    }

    /** What the people of one portal are called by account, each by the name of his latest appointment. */
    public Map<String, String> names(String portal) {
        Map<String, String> names = new TreeMap<>();
        regulations
                .find(portal)
                .ifPresent(regulation ->
                        regulation.accounts().forEach(account -> names.put(account.id(), account.name())));
        directory.board(portal).members().forEach(member -> names.put(member.account(), member.name()));
        return names;
    }

    /** The people of one portal, by account. */
    public List<Account> of(String portal) {
        return names(portal).entrySet().stream()
                .map(known -> new Account(known.getKey(), known.getValue()))
                .toList();
    }

    /** The people of every portal, and the operator. */
    public List<Account> everywhere() {
        List<Account> all = new ArrayList<>(List.of(Regulations.OPERATOR));
        for (Regulation regulation : regulations.all()) all.addAll(of(regulation.id()));
        return all;
    }

    /** What somebody is called; his account where nobody knows him. */
    public String name(String portal, String account) {
        return names(portal).getOrDefault(account, account);
    }
}

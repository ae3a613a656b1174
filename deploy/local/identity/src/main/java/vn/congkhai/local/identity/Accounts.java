package vn.congkhai.local.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.regulation.Account;
import vn.congkhai.regulation.Regulations;

/** Everybody who can sign in: the accounts of every portal's regulation and the operator. */
final class Accounts {
    private final Map<String, Account> byId = new LinkedHashMap<>();

    Accounts(Regulations regulations) {
        regulations
                .all()
                .forEach(regulation -> regulation.accounts().forEach(account -> {
                    // An account with two appointments is listed with two names; the first one is how it is called.
                    byId.putIfAbsent(account.id(), account);
                }));
        byId.put(Regulations.OPERATOR.id(), Regulations.OPERATOR);
    }

    Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Account> all() {
        return byId.values();
    }

    /** The portal that a token of the account is good for: what follows the {@code @}. */
    static String portalOf(Account account) {
        return account.id().substring(account.id().indexOf('@') + 1);
    }
}

package vn.congkhai.workflow.staff;

import java.util.Collection;
import java.util.Map;
import vn.congkhai.kit.json.CanonicalJson;
import vn.congkhai.regulation.Account;

/** What stands for an account in the address of a page: browsers keep addresses, and may keep no account's name. */
public final class AccountSign {
    private static final int LENGTH = 16;

    private AccountSign() {}

    /** The sign of an account, letters and digits. */
    public static String of(String account) {
        return CanonicalJson.sha256Hex(Map.of("account", account)).substring(0, LENGTH);
    }

    /** The account behind a sign; the sign itself where it belongs to none of them, so that nothing is found. */
    public static String account(Collection<Account> among, String sign) {
        return among.stream()
                .map(Account::id)
                .filter(account -> of(account).equals(sign))
                .findFirst()
                .orElse(sign);
    }
}

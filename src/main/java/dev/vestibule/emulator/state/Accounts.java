package dev.vestibule.emulator.state;

import java.util.List;
import java.util.Optional;

/** The accounts of the emulated site: the service account and five operators whose passwords are their names. */
public final class Accounts {

    private final List<Account> accounts;

    Accounts(ServiceAccount service) {
        accounts = List.of(
                new Account(service.loginId(), service.password(), "1039", List.of("1"), true, List.of("1")),
                new Account("operator", "operator", "1036", List.of("1"), true, List.of("1")),
                new Account("cardiology", "cardiology", "1001", List.of("2"), true, List.of("2")),
                new Account("theatre", "theatre", "1011", List.of("3"), true, List.of("3")),
                new Account("desk", "desk", "1038", List.of("1"), true, List.of()),
                new Account("reader", "reader", "1037", List.of("1"), false, List.of("1")));
    }

    /** The account of a user who is an operator. */
    public Optional<Account> ofUser(String userId) {
        return accounts.stream()
                .filter(account -> account.userId().equals(userId))
                .findFirst();
    }

    /** The account that logs in by this id. */
    public Optional<Account> ofLogin(String loginId) {
        return accounts.stream()
                .filter(account -> account.loginId().equals(loginId))
                .findFirst();
    }

    /** The account of this login id, when the password is its own. */
    public Optional<Account> find(String loginId, String password) {
        return accounts.stream()
                .filter(account -> account.loginId().equals(loginId))
                .filter(account -> account.password().equals(password))
                .findFirst();
    }
}

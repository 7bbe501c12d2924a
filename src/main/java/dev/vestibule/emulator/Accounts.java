package dev.vestibule.emulator;

import java.util.List;
import java.util.Optional;

/** The accounts of the emulated site: the service account and three operators whose passwords are their names. */
final class Accounts {

    private final List<Account> accounts;

    Accounts(ServiceAccount service) {
        accounts = List.of(
                new Account(service.loginId(), service.password(), "1039", List.of("1"), true),
                new Account("operator", "operator", "1036", List.of("1"), true),
                new Account("cardiology", "cardiology", "1001", List.of("2"), true),
                new Account("reader", "reader", "1037", List.of("1"), false));
    }

    Optional<Account> find(String loginId, String password) {
        return accounts.stream()
                .filter(account -> account.loginId().equals(loginId))
                .filter(account -> account.password().equals(password))
                .findFirst();
    }
}

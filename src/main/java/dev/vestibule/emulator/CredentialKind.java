package dev.vestibule.emulator;

/** What a reader was asked for. */
enum CredentialKind {
    FACE,
    CARD
}

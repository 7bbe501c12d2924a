package dev.vestibule.emulator.state;

/** What a reader was asked for. */
public enum CredentialKind {
    FACE,
    CARD
}

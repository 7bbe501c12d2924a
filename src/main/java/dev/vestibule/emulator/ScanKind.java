package dev.vestibule.emulator;

/** What a reader was asked for. */
enum ScanKind {
    FACE,
    CARD
}

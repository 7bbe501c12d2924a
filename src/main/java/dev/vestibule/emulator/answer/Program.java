package dev.vestibule.emulator.answer;

/** The two programs that answer behind the one address (section 1). */
enum Program {
    /** The core server, which answers calls of version 1: every scalar a string. */
    CORE("Success", "application/json;charset=UTF-8"),
    /** The web server, which answers calls of version 2 and a few others: real numbers and booleans. */
    WEB("success", "application/json");

    private final String success;
    private final String contentType;

    Program(String success, String contentType) {
        this.success = success;
        this.contentType = contentType;
    }

    /** Which of them answers a path. */
    static Program of(String path) {
        return path.startsWith("/api/v2/") || path.startsWith("/api/setting_email") || path.startsWith("/js/")
                ? WEB
                : CORE;
    }

    /** The message of code 0. */
    String success() {
        return success;
    }

    String contentType() {
        return contentType;
    }
}

package dev.vestibule.database;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that holds a folder until it is killed. */
final class FolderHolder {

    static final String HELD = "held";

    private FolderHolder() {}

    /** Takes the folder given, says so, and waits. */
    public static void main(String[] arguments) throws IOException {
        try (FolderLock lock = FolderLock.take(Path.of(arguments[0]))) {
            System.out.println(HELD);
            System.in.read();
        }
    }
}

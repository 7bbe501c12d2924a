package dev.vestibule.database;

import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked beside the database, where the process may write. The driver alone would unpack it
 * at every start, and compare the copy byte by byte: about a third of a native start.
 */
final class SqliteLibrary {

    /** Properties of the driver: where the library is, and where it would be unpacked. */
    private static final String FOLDER = "org.sqlite.lib.path";

    private static final String TEMPORARY_FOLDER = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Makes the driver use a library in this folder, unless the site has named another.
     *
     * @throws io.quarkus.runtime.configuration.ConfigurationException with one sentence when the folder cannot be written
     */
    static void keepIn(Path folder) {
        // In development and tests the driver is loaded again and again, and one file may be loaded only once.
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            offer(TEMPORARY_FOLDER, folder);
            return;
        }
        if (System.getProperty(FOLDER) == null) {
            unpack(folder);
            offer(FOLDER, folder);
        }
    }

    /** Leaves the library of this driver in the folder, also when another one's or a broken one is there. */
    static void unpack(Path folder) {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream packed =
                SqliteLibrary.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            byte[] library = packed.readAllBytes();
            Path file = folder.resolve(name);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
                Path part = Files.write(folder.resolve(name + ".part"), library);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unusable) {
            throw MigrationFailure.noLibrary(folder);
        }
    }

    private static void offer(String property, Path folder) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, folder.toAbsolutePath().toString());
        }
    }
}

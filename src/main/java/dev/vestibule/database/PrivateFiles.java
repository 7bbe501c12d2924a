package dev.vestibule.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The files of the embedded database belong to the process alone, whatever the umask is. SQLite gives its other files
 * the permissions of the database's own, so that one is made before SQLite opens it.
 */
final class PrivateFiles {

    private static final Logger LOG = Logger.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes a folder for the owner alone; one that is there stays as the site has made it. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, knowsOwners(folder) ? only(OWNER_FOLDER) : new FileAttribute<?>[0]);
    }

    /**
     * Makes the database's file when it is missing, and takes everybody else's rights to it, to its log, its index and
     * its lock away; what cannot be changed is told in one line.
     *
     * @throws ConfigurationException with one sentence when the file cannot be made
     */
    static void close(Path database) {
        try {
            makeAndClose(database);
        } catch (IOException unusable) {
            throw FolderLock.unusable(database.getParent());
        }
    }

    private static void makeAndClose(Path database) throws IOException {
        if (!knowsOwners(database)) {
            LOG.warnf("VESTIBULE_DATA_DIR: this file system has no permissions; others may read %s.", database);
            return;
        }
        if (Files.notExists(database)) {
            Files.createFile(database, only(OWNER));
        }
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(database.getParent(), Files::isRegularFile)) {
            for (Path file : files) {
                if (isOurs(file, database) && !closed(file)) {
                    open.add(file);
                }
            }
        }
        if (!open.isEmpty()) {
            LOG.warnf("VESTIBULE_DATA_DIR: others may read %s; the permissions cannot be changed.", open);
        }
    }

    private static boolean isOurs(Path file, Path database) {
        String name = file.getFileName().toString();
        return name.startsWith(database.getFileName().toString()) || name.equals(FolderLock.FILE);
    }

    private static boolean closed(Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).equals(OWNER)) {
            return true;
        }
        try {
            Files.setPosixFilePermissions(file, OWNER);
            return Files.getPosixFilePermissions(file).equals(OWNER);
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}

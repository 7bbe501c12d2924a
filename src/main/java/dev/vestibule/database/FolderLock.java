package dev.vestibule.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds the embedded database's folder for one process: two processes would each believe that their scan leases and
 * limits are the only ones. The operating system frees the lock when the process dies.
 */
final class FolderLock implements AutoCloseable {

    /** The name of the file that is locked. */
    static final String FILE = "vestibule.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder when it is missing, and takes it.
     *
     * @throws ConfigurationException with one sentence when another process has it, or it cannot be written
     */
    static FolderLock take(Path folder) {
        try {
            PrivateFiles.makeFolder(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException unusable) {
            throw unusable(folder);
        }
        throw new ConfigurationException("VESTIBULE_DATA_DIR: another Vestibule is using the folder " + folder
                + "; stop it, or set VESTIBULE_DATABASE_URL so that several can share one database.");
    }

    static ConfigurationException unusable(Path folder) {
        return new ConfigurationException("VESTIBULE_DATA_DIR: the folder " + folder + " cannot be written.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package dev.vestibule.biostar.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** A PEM file of certificates, read again when it has changed: a mounted one may be replaced while we run. */
final class PinnedFile {

    /** The key tells a file from the one that took its place, as Kubernetes replaces mounted ones. */
    private record Version(FileTime modified, long size, Object key) {}

    private final Path file;
    private Version version;
    private List<X509Certificate> certificates = List.of();

    PinnedFile(Path file) {
        this.file = file;
    }

    /**
     * The certificates, at least one.
     *
     * @throws IOException when the file cannot be read or holds none
     */
    synchronized List<X509Certificate> certificates() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Version current = new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        if (!current.equals(version)) {
            certificates = read();
            version = current;
        }
        return certificates;
    }

    private List<X509Certificate> read() throws IOException {
        try (ByteArrayInputStream pem = new ByteArrayInputStream(Files.readAllBytes(file))) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("No certificate in the file");
            }
            return found;
        } catch (CertificateException e) {
            throw new IOException("Not a PEM file of certificates", e);
        }
    }
}

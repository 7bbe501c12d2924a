package dev.vestibule.biostar;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates made for one test run, as BioStar's own installer makes them, and worse. */
public record TestCertificate(KeyPair keys, List<X509Certificate> chain) {

    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());

    /** Self-signed, naming another host, as BioStar's are. */
    public static TestCertificate selfSigned() {
        return make("CN=BioStar", null, false, List.of("biostar.example"), Duration.ofDays(90));
    }

    /** Self-signed, valid until yesterday. */
    public static TestCertificate expired() {
        return make("CN=BioStar", null, false, List.of("localhost"), Duration.ofDays(-1));
    }

    public static TestCertificate authority() {
        return make("CN=Site CA", null, true, List.of(), Duration.ofDays(365));
    }

    public TestCertificate issue(String host) {
        return make("CN=" + host, this, false, List.of(host), Duration.ofDays(30));
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** As a PEM file. */
    public String pem() {
        return chain.stream()
                .map(certificate -> block("CERTIFICATE", encoded(certificate)))
                .collect(Collectors.joining());
    }

    /** What a server needs to show it. */
    public PemKeyCertOptions forServer() {
        String key = block("PRIVATE KEY", keys.getPrivate().getEncoded());
        return new PemKeyCertOptions().addCertValue(Buffer.buffer(pem())).addKeyValue(Buffer.buffer(key));
    }

    private static TestCertificate make(
            String name, TestCertificate issuer, boolean authority, List<String> hosts, Duration validity) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            Instant now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer == null ? name : issuer.subject()),
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(now.minus(Duration.ofDays(30))),
                    Date.from(now.plus(validity)),
                    new X500Name(name),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!hosts.isEmpty()) {
                GeneralName[] names = hosts.stream()
                        .map(host -> new GeneralName(GeneralName.dNSName, host))
                        .toArray(GeneralName[]::new);
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            var signer = new JcaContentSignerBuilder("SHA256withRSA")
                    .build(issuer == null ? keys.getPrivate() : issuer.keys().getPrivate());
            return new TestCertificate(
                    keys, List.of(new JcaX509CertificateConverter().getCertificate(builder.build(signer))));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String subject() {
        return certificate().getSubjectX500Principal().getName();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String block(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + type + "-----\n";
    }
}

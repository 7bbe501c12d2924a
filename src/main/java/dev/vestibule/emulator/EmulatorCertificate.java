package dev.vestibule.emulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The emulator's own certificate, self-signed as BioStar's is by default, made at each start and kept in memory only.
 *
 * @param certificate for localhost and 127.0.0.1, valid for a year
 * @param options the same with its key, for the server
 */
record EmulatorCertificate(X509Certificate certificate, PemKeyCertOptions options) {

    private static final Duration VALID = Duration.ofDays(365);

    static EmulatorCertificate make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            X509Certificate certificate = sign(keys);
            return new EmulatorCertificate(
                    certificate,
                    new PemKeyCertOptions()
                            .addKeyValue(pem("PRIVATE KEY", keys.getPrivate().getEncoded()))
                            .addCertValue(pem("CERTIFICATE", certificate.getEncoded())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException("The emulator's certificate could not be made", impossible);
        }
    }

    /** The certificate alone, without its key, as PEM: what a client pins. */
    String pem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded()).toString();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("The emulator's certificate could not be encoded", impossible);
        }
    }

    private static X509Certificate sign(KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500Name("CN=localhost");
        Instant now = Instant.now();
        GeneralName[] hosts = {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        };
        var builder = new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, new SecureRandom()).setBit(0),
                        Date.from(now.minus(Duration.ofHours(1))),
                        Date.from(now.plus(VALID)),
                        name,
                        keys.getPublic())
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static Buffer pem(String title, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return Buffer.buffer("-----BEGIN " + title + "-----\n" + lines + "\n-----END " + title + "-----\n");
    }
}

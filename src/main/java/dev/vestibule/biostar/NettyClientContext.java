package dev.vestibule.biostar;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.CipherSuiteFilter;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextOption;
import io.netty.handler.ssl.SslProvider;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * Makes TLS clients in the native image. Quarkus 3.33 leaves OpenSSL out of it by replacing Netty's method; Netty 4.1.137
 * has a second one beside it, which would bring OpenSSL back, and then there is no image. So this one calls that one.
 * Goes when Quarkus brings a Netty of this age itself.
 */
@TargetClass(className = "io.netty.handler.ssl.SslContext")
final class NettyClientContext {

    /** What Quarkus replaces: a client of Java's own TLS. */
    @Alias
    static native SslContext newClientContextInternal(
            SslProvider provider,
            Provider sslContextProvider,
            X509Certificate[] trustCert,
            TrustManagerFactory trustManagerFactory,
            X509Certificate[] keyCertChain,
            PrivateKey key,
            String keyPassword,
            KeyManagerFactory keyManagerFactory,
            Iterable<String> ciphers,
            CipherSuiteFilter cipherFilter,
            ApplicationProtocolConfig protocol,
            String[] protocols,
            long sessionCacheSize,
            long sessionTimeout,
            boolean enableOcsp,
            SecureRandom secureRandom,
            String keyStoreType,
            String endpointIdentificationAlgorithm,
            Map.Entry<SslContextOption<?>, Object>[] options)
            throws SSLException;

    /** The same with {@code startTls}, which means something to OpenSSL only. */
    @Substitute
    static SslContext newClientContextInternal(
            SslProvider provider,
            Provider sslContextProvider,
            X509Certificate[] trustCert,
            TrustManagerFactory trustManagerFactory,
            X509Certificate[] keyCertChain,
            PrivateKey key,
            String keyPassword,
            KeyManagerFactory keyManagerFactory,
            Iterable<String> ciphers,
            CipherSuiteFilter cipherFilter,
            ApplicationProtocolConfig protocol,
            String[] protocols,
            long sessionCacheSize,
            long sessionTimeout,
            boolean startTls,
            boolean enableOcsp,
            SecureRandom secureRandom,
            String keyStoreType,
            String endpointIdentificationAlgorithm,
            Map.Entry<SslContextOption<?>, Object>[] options)
            throws SSLException {
        return newClientContextInternal(
                provider,
                sslContextProvider,
                trustCert,
                trustManagerFactory,
                keyCertChain,
                key,
                keyPassword,
                keyManagerFactory,
                ciphers,
                cipherFilter,
                protocol,
                protocols,
                sessionCacheSize,
                sessionTimeout,
                enableOcsp,
                secureRandom,
                keyStoreType,
                endpointIdentificationAlgorithm,
                options);
    }
}

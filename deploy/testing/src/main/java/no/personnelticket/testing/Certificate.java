package no.personnelticket.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A self-signed certificate of {@code localhost}, in the formats that servers and clients read.
 *
 * @param keyStore PKCS 12, with key and certificate
 * @param certificate PEM
 * @param key PEM, readable by the owner only, as PostgreSQL requires
 */
public record Certificate(Path keyStore, Path certificate, Path key) {

    public static final String PASSWORD = "not secret";

    private static final String ALIAS = "localhost";

    /** Creates one with the JDK's keytool, valid for a day. */
    static Certificate in(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        Path keyStore = directory.resolve("localhost.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keyStore.toString(),
                        "-storepass",
                        PASSWORD))
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(keyStore)) {
            made.load(bytes, PASSWORD.toCharArray());
        }
        Path key = directory.resolve("localhost.key");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new Certificate(
                keyStore,
                Files.writeString(
                        directory.resolve("localhost.crt"),
                        pem("CERTIFICATE", made.getCertificate(ALIAS).getEncoded())),
                Files.writeString(
                        key,
                        pem(
                                "PRIVATE KEY",
                                made.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded())));
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }
}

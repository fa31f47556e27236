package no.personnelticket.sandbox.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import no.personnelticket.embedded.FreePort;

/** An issuer of tokens that is not there when the application starts, and whose answers a test decides. */
public class IssuerStandIn implements QuarkusTestResourceLifecycleManager {

    private static final int PORT = FreePort.any();
    private static final String ISSUER = "http://localhost:" + PORT;
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();
    private static final AtomicInteger FETCHES = new AtomicInteger();
    private static volatile CountDownLatch answers = new CountDownLatch(0);

    private HttpServer server;

    @Override
    public void inject(Object test) {
        ((IssuerTest) test).issuer = this;
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "personnelticket.issuer",
                ISSUER,
                "quarkus.oidc.auth-server-url",
                ISSUER,
                "quarkus.oidc.public-key",
                "",
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                "2S",
                "personnelticket.issuer-keys.every",
                "3s");
    }

    /** From now on the issuer is there, with a key. */
    void open(String keyId) {
        try {
            addKey(keyId);
            server = HttpServer.create(new InetSocketAddress("localhost", PORT), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/.well-known/jwks.json", IssuerStandIn::answer);
            server.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void addKey(String keyId) {
        KEYS.put(keyId, newKey());
    }

    void withdrawKey(String keyId) {
        KEYS.remove(keyId);
    }

    /** From now on it takes calls and does not answer. */
    void fallSilent() {
        answers = new CountDownLatch(1);
    }

    /** How often the keys were fetched. */
    int fetches() {
        return FETCHES.get();
    }

    /** A token signed with the issuer's key of that id, or, where it has none, with a key that nobody knows. */
    String token(String keyId) {
        return token(keyId, "test-client");
    }

    String token(String keyId, String client) {
        return token(keyId, client, Instant.now());
    }

    String token(String keyId, Instant issuedAt) {
        return token(keyId, "test-client", issuedAt);
    }

    private static String token(String keyId, String client, Instant issuedAt) {
        return Jwt.issuer(ISSUER)
                .audience("personnelticket")
                .subject(client)
                .issuedAt(issuedAt)
                .claim("permissions", Set.of("orders:write"))
                .jws()
                .keyId(keyId)
                .sign(KEYS.getOrDefault(keyId, newKey()).getPrivate());
    }

    @Override
    public void stop() {
        answers.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    @Override
    public int order() {
        return 20;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        FETCHES.incrementAndGet();
        try {
            answers.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        byte[] body = KEYS.entrySet().stream()
                .map(key -> jwk(key.getKey(), (RSAPublicKey) key.getValue().getPublic()))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"))
                .getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String jwk(String id, RSAPublicKey key) {
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(id, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package no.personnelticket.sandbox.token;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import no.personnelticket.sandbox.SandboxData;

/** The clients of {@code data/clients.json}. */
@Singleton
public class RegisteredClients {

    private final List<RegisteredClient> clients;

    public RegisteredClients(SandboxData data) {
        clients = List.of(data.read("clients.json", RegisteredClient[].class));
    }

    /** Throws if there is no such client; for the clients that the sandbox itself uses. */
    public RegisteredClient get(String clientId) {
        return clients.stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst()
                .orElseThrow();
    }

    Optional<RegisteredClient> authenticate(ClientCredentials credentials) {
        return clients.stream()
                .filter(client -> client.clientId().equals(credentials.clientId()))
                .filter(client -> isSame(client.clientSecret(), credentials.clientSecret()))
                .findFirst();
    }

    private static boolean isSame(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

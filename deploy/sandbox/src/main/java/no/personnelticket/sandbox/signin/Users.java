package no.personnelticket.sandbox.signin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.personnelticket.sandbox.SandboxData;

/** The users of {@code data/users.json}. */
@Singleton
public class Users {

    private final List<User> all;

    public Users(SandboxData data) {
        all = List.of(data.read("users.json", User[].class));
    }

    List<User> all() {
        return all;
    }

    Optional<User> find(String userId) {
        return all.stream().filter(user -> user.userId().equals(userId)).findFirst();
    }
}

package no.personnelticket.validation.token;

import static no.personnelticket.http.setting.SettingCheck.atLeast;
import static no.personnelticket.http.setting.SettingCheck.atMost;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import no.personnelticket.http.setting.SettingCheck;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A signing key is not made for each token, and is not deleted while it verifies (90 days after it was made). */
@Singleton
public class KeyLifetimeSettingCheck implements SettingCheck {

    private static final String LIFETIME = "validation.token.key-lifetime";

    private final Duration lifetime;

    KeyLifetimeSettingCheck(@ConfigProperty(name = LIFETIME) Duration lifetime) {
        this.lifetime = lifetime;
    }

    @Override
    public Stream<String> complaints() {
        return Stream.concat(
                atLeast(LIFETIME, lifetime, Duration.ofHours(1)),
                atMost(LIFETIME, lifetime, Duration.ofDays(89), "PT2136H, 89 days, because keys are deleted after 90"));
    }
}

package no.personnelticket.http.setting;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops the start of an application that lacks a required setting. A default, such as an address on the same machine,
 * would let it start and fail later, or connect it to a wrong system.
 */
@ApplicationScoped
public class RequiredSettings {

    private static final int BEFORE_ALL_ELSE = -2;

    private final Config config;
    private final List<String> names;

    RequiredSettings(
            Config config, @ConfigProperty(name = "personnelticket.required-settings") Optional<List<String>> names) {
        this.config = config;
        this.names = names.orElse(List.of());
    }

    /** Throws {@link IllegalStateException}, which names the missing settings. */
    void check(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent start) {
        List<String> missing = names.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("These settings are required and missing: " + String.join(", ", missing)
                    + ". README.md says under \"Running it for real\" what they mean.");
        }
    }
}

package no.personnelticket.http.setting;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Stops the start of an application whose settings are wrong or contradict each other. */
@ApplicationScoped
public class SettingChecks {

    /** And before the schedules, of which a wrong one ends the start without the name of its setting. */
    private static final int AFTER_REQUIRED_SETTINGS = -1;

    private final List<SettingCheck> checks;

    SettingChecks(@All List<SettingCheck> checks) {
        this.checks = checks;
    }

    /** Throws {@link IllegalStateException} with all complaints. */
    void check(@Observes @Priority(AFTER_REQUIRED_SETTINGS) StartupEvent start) {
        List<String> complaints =
                checks.stream().flatMap(SettingCheck::complaints).sorted().toList();
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("These settings are wrong: " + String.join("; ", complaints) + ".");
        }
    }
}

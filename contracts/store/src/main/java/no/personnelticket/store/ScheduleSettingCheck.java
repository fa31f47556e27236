package no.personnelticket.store;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.personnelticket.http.setting.SettingCheck;
import org.eclipse.microprofile.config.Config;

/** Each schedule has a time at which it runs, or is {@code off}. */
@Singleton
public class ScheduleSettingCheck implements SettingCheck {

    private static final String OURS = "personnelticket.";
    private static final Set<String> OFF = Set.of("off", "disabled");

    private final Config config;
    private final CronParser cron = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

    ScheduleSettingCheck(Config config) {
        this.config = config;
    }

    @Override
    public Stream<String> complaints() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(OURS))
                .distinct()
                .flatMap(this::complaint);
    }

    private Stream<String> complaint(String name) {
        String value = config.getOptionalValue(name, String.class).orElse("off").strip();
        if (OFF.contains(value)) {
            return Stream.empty();
        }
        if (name.endsWith(".cron") && !isCron(value)) {
            return Stream.of(
                    name + " is " + value + " and must be a schedule in Quartz's form, as 0 15 4 * * ?, or off");
        }
        if (name.endsWith("every") && !isPositive(value)) {
            return Stream.of(name + " is " + value + " and must be a time of at least 1 s, as 10s, or off");
        }
        return Stream.empty();
    }

    private boolean isCron(String value) {
        try {
            cron.parse(value);
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean isPositive(String value) {
        try {
            return DurationConverter.parseDuration(value).toSeconds() >= 1;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}

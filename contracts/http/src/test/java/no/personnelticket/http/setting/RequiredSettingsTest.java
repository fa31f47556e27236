package no.personnelticket.http.setting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class RequiredSettingsTest {

    private final Config config = new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(Map.of("there", "x", "empty", ""), "test", 100))
            .build();

    @Test
    void a_start_without_a_required_setting_ends_with_a_sentence_that_names_it() {
        RequiredSettings required = new RequiredSettings(config, Optional.of(List.of("there", "absent", "empty")));

        assertThatIllegalStateException()
                .isThrownBy(() -> required.check(new StartupEvent()))
                .withMessageStartingWith("These settings are required and missing: absent, empty. ");
    }

    @Test
    void with_all_of_them_it_goes_on() {
        assertThatCode(() -> new RequiredSettings(config, Optional.of(List.of("there"))).check(new StartupEvent()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new RequiredSettings(config, Optional.empty()).check(new StartupEvent()))
                .doesNotThrowAnyException();
    }
}

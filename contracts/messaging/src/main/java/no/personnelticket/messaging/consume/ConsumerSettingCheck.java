package no.personnelticket.messaging.consume;

import static no.personnelticket.http.setting.SettingCheck.atLeast;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import no.personnelticket.http.setting.SettingCheck;

/** Each topic is consumed. */
@Singleton
public class ConsumerSettingCheck implements SettingCheck {

    private final ConsumerSettings settings;

    ConsumerSettingCheck(ConsumerSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stream<String> complaints() {
        return settings.topics().entrySet().stream().flatMap(topic -> {
            String name = "personnelticket.consumers.topics.\"" + topic.getKey() + "\".";
            return Stream.concat(
                    atLeast(name + "threads", topic.getValue().threads(), 1),
                    atLeast(name + "max-batch", topic.getValue().maxBatch(), 1));
        });
    }
}

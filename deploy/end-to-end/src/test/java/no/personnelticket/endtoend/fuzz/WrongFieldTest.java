package no.personnelticket.endtoend.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.endtoend.system.Chance;
import org.junit.jupiter.api.Test;

class WrongFieldTest {

    private static final String DOCUMENT = "{\"a\":1,\"list\":[{\"b\":\"x\"},2]}";

    @Test
    void each_field_is_changed_left_out_renamed_and_doubled_at_some_time() {
        List<String> changes = changes();

        assertThat(changes)
                .anyMatch(change -> change.startsWith("/a = "))
                .anyMatch(change -> change.startsWith("/list/0/b = "))
                .anyMatch(change -> change.startsWith("/list/1 = "))
                .contains("/a left out", "/list under another name", "/a twice");
    }

    @Test
    void the_same_seed_changes_the_same() {
        assertThat(changes()).isEqualTo(changes());
    }

    private static List<String> changes() {
        Chance chance = Chance.of(1, "a test");
        return Stream.generate(() -> WrongField.draw(DOCUMENT, chance).what())
                .limit(500)
                .toList();
    }
}

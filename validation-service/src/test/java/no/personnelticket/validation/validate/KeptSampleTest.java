package no.personnelticket.validation.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import no.personnelticket.messaging.Fingerprint;
import org.junit.jupiter.api.Test;

class KeptSampleTest {

    @Test
    void the_sample_without_which_no_kept_step_can_be_read_never_changes() throws IOException {
        try (InputStream sample = getClass().getResourceAsStream("/kept-steps.sample")) {
            assertThat(Fingerprint.of(sample.readAllBytes()))
                    .isEqualTo("e4329223e96dc3c515b006adfbd4783bc7b9bc447f81477189be0cb9a0679e43");
        }
    }
}

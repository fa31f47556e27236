package no.personnelticket.usage;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import no.personnelticket.testing.openapi.Flood;
import org.junit.jupiter.api.Test;

/** One client floods each operation with many requests and with slow bodies; another one is still answered. */
@QuarkusTest
@TestProfile(Flood.Limits.class)
class FloodTest {

    @Test
    void a_client_that_floods_each_operation_does_not_make_another_one_wait() {
        Flood.eachOperation();
    }
}

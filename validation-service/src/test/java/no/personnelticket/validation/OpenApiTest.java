package no.personnelticket.validation;

import io.quarkus.test.junit.QuarkusTest;
import no.personnelticket.testing.openapi.DocumentOfService;

@QuarkusTest
class OpenApiTest extends DocumentOfService {

    OpenApiTest() {
        super("validation-service");
    }
}

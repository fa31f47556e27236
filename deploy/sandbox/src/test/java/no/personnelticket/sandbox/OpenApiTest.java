package no.personnelticket.sandbox;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.personnelticket.testing.openapi.PublishedDocument;

@QuarkusTest
@WithTestResource(OwnIssuer.class)
@WithTestResource(OfferServiceStandIn.class)
class OpenApiTest extends PublishedDocument {

    OpenApiTest() {
        super("sandbox");
    }

    @Override
    protected String token() {
        return SandboxTest.salesToken();
    }

    @Override
    protected String tokenForNoCompany() {
        return SandboxTest.salesToken();
    }
}

package no.personnelticket.endtoend;

import java.net.http.HttpRequest;
import java.util.function.Consumer;
import no.personnelticket.generated.offers.OffersApi;
import no.personnelticket.generated.rights.ClaimingApi;
import no.personnelticket.generated.rights.EmployeesApi;
import no.personnelticket.generated.rights.EntitlementsApi;
import no.personnelticket.generated.rights.SelectingRightsApi;
import no.personnelticket.generated.rights.TicketRightHoldersApi;
import no.personnelticket.generated.usages.UsagesApi;
import no.personnelticket.generated.validation.ValidationApi;
import no.personnelticket.local.Part;

/** The clients that openapi-generator made from the committed documents, of somebody who signs every request like this. */
record GeneratedClients(Consumer<HttpRequest.Builder> signature) {

    static GeneratedClients of(String clientId, String clientSecret) {
        String token = Clients.token(clientId, clientSecret);
        return new GeneratedClients(
                request -> request.header("Authorization", "Bearer " + token).header("ET-Client-Name", "example-java"));
    }

    EmployeesApi employees() {
        return new EmployeesApi(rights());
    }

    TicketRightHoldersApi holders() {
        return new TicketRightHoldersApi(rights());
    }

    ClaimingApi claiming() {
        return new ClaimingApi(rights());
    }

    EntitlementsApi entitlements() {
        return new EntitlementsApi(rights());
    }

    SelectingRightsApi selecting() {
        return new SelectingRightsApi(rights());
    }

    OffersApi offers() {
        var client = new no.personnelticket.generated.offers.client.ApiClient();
        client.updateBaseUri(RunningSystem.address(Part.OFFER, ""));
        return new OffersApi(client.setRequestInterceptor(signature));
    }

    ValidationApi validation() {
        var client = new no.personnelticket.generated.validation.client.ApiClient();
        client.updateBaseUri(RunningSystem.address(Part.VALIDATION, ""));
        return new ValidationApi(client.setRequestInterceptor(signature));
    }

    UsagesApi usages() {
        var client = new no.personnelticket.generated.usages.client.ApiClient();
        client.updateBaseUri(RunningSystem.address(Part.USAGE, ""));
        return new UsagesApi(client.setRequestInterceptor(signature));
    }

    private no.personnelticket.generated.rights.client.ApiClient rights() {
        var client = new no.personnelticket.generated.rights.client.ApiClient();
        client.updateBaseUri(RunningSystem.address(Part.RIGHTS, ""));
        return client.setRequestInterceptor(signature);
    }
}

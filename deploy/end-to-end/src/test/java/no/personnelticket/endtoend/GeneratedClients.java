package no.personnelticket.endtoend;

import java.net.http.HttpRequest;
import java.util.function.Consumer;
import no.personnelticket.generated.offers.OffersApi;
import no.personnelticket.generated.rights.ClaimingApi;
import no.personnelticket.generated.rights.CodesApi;
import no.personnelticket.generated.rights.CompaniesApi;
import no.personnelticket.generated.rights.ContractsApi;
import no.personnelticket.generated.rights.DataSubjectsApi;
import no.personnelticket.generated.rights.EmployeesApi;
import no.personnelticket.generated.rights.EntitlementsApi;
import no.personnelticket.generated.rights.FamilyMembersApi;
import no.personnelticket.generated.rights.SelectingRightsApi;
import no.personnelticket.generated.rights.TicketRightHoldersApi;
import no.personnelticket.generated.sandbox.CustomersApi;
import no.personnelticket.generated.sandbox.SalesApi;
import no.personnelticket.generated.usages.ReportsApi;
import no.personnelticket.generated.usages.UsagesApi;
import no.personnelticket.generated.validation.DayTripsApi;
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

    CodesApi codes() {
        return new CodesApi(rights());
    }

    CompaniesApi companies() {
        return new CompaniesApi(rights());
    }

    ContractsApi contracts() {
        return new ContractsApi(rights());
    }

    DataSubjectsApi subjects() {
        return new DataSubjectsApi(rights());
    }

    FamilyMembersApi families() {
        return new FamilyMembersApi(rights());
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
        return new ValidationApi(validations());
    }

    DayTripsApi dayTrips() {
        return new DayTripsApi(validations());
    }

    UsagesApi usages() {
        return new UsagesApi(usage());
    }

    ReportsApi reports() {
        return new ReportsApi(usage());
    }

    CustomersApi customers() {
        return new CustomersApi(sandbox());
    }

    SalesApi orders() {
        return new SalesApi(sandbox());
    }

    private no.personnelticket.generated.rights.client.ApiClient rights() {
        var client = new no.personnelticket.generated.rights.client.ApiClient();
        client.updateBaseUri(RunningSystem.address(Part.RIGHTS, ""));
        return client.setRequestInterceptor(signature);
    }

    private no.personnelticket.generated.validation.client.ApiClient validations() {
        var client = new no.personnelticket.generated.validation.client.ApiClient();
        client.updateBaseUri(RunningSystem.address(Part.VALIDATION, ""));
        return client.setRequestInterceptor(signature);
    }

    private no.personnelticket.generated.usages.client.ApiClient usage() {
        var client = new no.personnelticket.generated.usages.client.ApiClient();
        client.updateBaseUri(RunningSystem.address(Part.USAGE, ""));
        return client.setRequestInterceptor(signature);
    }

    private no.personnelticket.generated.sandbox.client.ApiClient sandbox() {
        var client = new no.personnelticket.generated.sandbox.client.ApiClient();
        client.updateBaseUri(RunningSystem.address(Part.SANDBOX, ""));
        return client.setRequestInterceptor(signature);
    }
}

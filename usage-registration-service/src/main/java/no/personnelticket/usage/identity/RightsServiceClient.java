package no.personnelticket.usage.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.usage.UsageErrorCode;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The operation of the rights-service that only this service may call. */
@RegisterRestClient(configKey = "employee-identities")
@OidcClientFilter
@ClientHeaderParam(name = Caller.CLIENT_NAME_HEADER, value = "personnelticket-usage-registration-service")
@Path("/personnelticket/v2/employees/identities")
interface RightsServiceClient {

    @POST
    @Retry(maxRetries = 2, delay = 200, jitter = 50, abortOn = Problem.class)
    Identities identities(IdentitiesRequest request);

    /** The employees whose identities are requested, with their status on the day. */
    record IdentitiesRequest(int companyId, List<UUID> employeeReferences, LocalDate date) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Identities(int companyId, String reportSeparator, List<EmployeeIdentity> identities) {}

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return response.getStatus() == 404
                ? new Problem(UsageErrorCode.COMPANY_NOT_FOUND, "There is no such company")
                : null;
    }
}

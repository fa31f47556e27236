package no.personnelticket.usage.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.http.error.Problem;
import no.personnelticket.usage.UsageErrorCode;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Fetches the identities of employees from the rights-service. */
@ApplicationScoped
public class EmployeeIdentitiesClient {

    private static final Logger LOG = Logger.getLogger(EmployeeIdentitiesClient.class);
    private static final int AT_ONCE = 1000;

    private final RightsServiceClient rights;

    EmployeeIdentitiesClient(@RestClient RightsServiceClient rights) {
        this.rights = rights;
    }

    /**
     * The identities of these employees, as far as the rights-service knows them, and the separator of the company's
     * report.
     *
     * @param date the day of the employee status
     * @throws Problem 503 {@code IDENTITIES_UNAVAILABLE}, 404 {@code COMPANY_NOT_FOUND}
     */
    public EmployeeIdentities fetch(int companyId, Collection<UUID> employeeReferences, LocalDate date) {
        List<UUID> references = List.copyOf(employeeReferences);
        Map<UUID, EmployeeIdentity> identities = new HashMap<>();
        int from = 0;
        RightsServiceClient.Identities answer;
        do {
            int to = Math.min(from + AT_ONCE, references.size());
            answer = fetch(new RightsServiceClient.IdentitiesRequest(companyId, references.subList(from, to), date));
            answer.identities().forEach(identity -> identities.put(identity.employeeReference(), identity));
            from = to;
        } while (from < references.size());
        return new EmployeeIdentities(answer.reportSeparator().charAt(0), identities);
    }

    /** Throws 404 {@code COMPANY_NOT_FOUND} if there is no such company, 503 as {@link #fetch} does. */
    public void mustExist(int companyId, LocalDate date) {
        fetch(companyId, List.of(), date);
    }

    private RightsServiceClient.Identities fetch(RightsServiceClient.IdentitiesRequest request) {
        try {
            return rights.identities(request);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException fault) {
            LOG.warnf("Identities could not be fetched, companyId=%d cause=%s", request.companyId(), cause(fault));
            throw Problem.retryLater(
                    UsageErrorCode.IDENTITIES_UNAVAILABLE,
                    "Employee identities cannot be fetched now, and nothing was changed; retry after 30 s",
                    Duration.ofSeconds(30));
        }
    }

    /** Without the message, which may quote the answer. */
    private static String cause(RuntimeException fault) {
        return fault instanceof WebApplicationException refused
                ? "status " + refused.getResponse().getStatus()
                : fault.getClass().getName();
    }
}

package no.personnelticket.usage.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.http.Problem;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks the rights-service who employees are. */
@ApplicationScoped
public class EmployeeIdentitiesClient {

    private static final Logger LOG = Logger.getLogger(EmployeeIdentitiesClient.class);
    private static final int AT_ONCE = 1000;

    private final RightsServiceClient rights;

    EmployeeIdentitiesClient(@RestClient RightsServiceClient rights) {
        this.rights = rights;
    }

    /**
     * The identities of all these employees. Asks for the company's separator also when there are none of them.
     *
     * @throws Problem 503 {@code IDENTITIES_UNAVAILABLE} when not all can be had, 404 {@code COMPANY_NOT_FOUND}
     */
    public EmployeeIdentities fetch(int companyId, Collection<UUID> employeeReferences) {
        List<UUID> references = List.copyOf(employeeReferences);
        Map<UUID, EmployeeIdentity> identities = new HashMap<>();
        int from = 0;
        RightsServiceClient.Answer answer;
        do {
            int to = Math.min(from + AT_ONCE, references.size());
            answer = ask(companyId, references.subList(from, to));
            answer.identities().forEach(identity -> identities.put(identity.employeeReference(), identity));
            from = to;
        } while (from < references.size());
        mustHaveAll(companyId, references, identities);
        return new EmployeeIdentities(answer.reportSeparator().charAt(0), identities);
    }

    private RightsServiceClient.Answer ask(int companyId, List<UUID> references) {
        try {
            return rights.identities(new RightsServiceClient.Question(companyId, references));
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException fault) {
            LOG.warnf("Identities could not be fetched, companyId=%d cause=%s", companyId, cause(fault));
            throw unavailable("Employee identities cannot be fetched now, and nothing was changed");
        }
    }

    /** Without the message, which may quote what the answer held. */
    private static String cause(RuntimeException fault) {
        return fault instanceof WebApplicationException refused
                ? "status " + refused.getResponse().getStatus()
                : fault.getClass().getName();
    }

    private static void mustHaveAll(
            int companyId, Collection<UUID> references, Map<UUID, EmployeeIdentity> identities) {
        List<UUID> missing = new ArrayList<>(references);
        missing.removeIf(identities::containsKey);
        if (!missing.isEmpty()) {
            LOG.warnf("Employees are unknown to the rights-service, companyId=%d references=%s", companyId, missing);
            throw unavailable(
                    "The identities of " + missing.size() + " employees are not known yet, and nothing was changed");
        }
    }

    private static Problem unavailable(String message) {
        return Problem.unavailable("IDENTITIES_UNAVAILABLE", message, Duration.ofSeconds(30));
    }
}

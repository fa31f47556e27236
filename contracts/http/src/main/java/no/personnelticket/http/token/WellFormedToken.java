package no.personnelticket.http.token;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a token whose {@code permissions} or {@code companyIds} have another form than documented, in every operation. */
public class WellFormedToken {

    private final Caller caller;

    public WellFormedToken(Caller caller) {
        this.caller = caller;
    }

    /** Throws 403 with the claim's name, unless the operation needs no token. */
    @ServerRequestFilter
    public void check(ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method != null
                && (method.isAnnotationPresent(RolesAllowed.class)
                        || method.getDeclaringClass().isAnnotationPresent(RolesAllowed.class))) {
            caller.mustHaveWellFormedClaims();
        }
    }
}

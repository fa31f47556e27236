package no.personnelticket.store.audit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Writes an entry for each call of an {@link Audited} operation that its caller may make. */
public class AuditFilter {

    /** Parameters that identify the person or thing that a call concerns, and contain nothing else about a person. */
    private static final List<String> SUBJECTS = List.of(
            "companyId",
            "employeeNo",
            "employeeReference",
            "id",
            "usageId",
            "customerNumber",
            "validationId",
            "ticketDistributionId",
            "contractId",
            "year",
            "month",
            "from",
            "to");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:._/+=-]{1,200}");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    @ServerRequestFilter
    public void write(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        Audited audited = method == null ? null : method.getAnnotation(Audited.class);
        if (audited != null && !audited.subjectInBody()) {
            log.write(
                    method.getName(),
                    subject(
                            request.getUriInfo().getPathParameters(),
                            request.getUriInfo().getQueryParameters()));
        }
    }

    static String subject(Map<String, List<String>> path, Map<String, List<String>> query) {
        return SUBJECTS.stream()
                .flatMap(name -> Stream.of(path, query)
                        .map(given -> given.getOrDefault(name, List.of()))
                        .flatMap(List::stream)
                        .filter(PLAIN.asMatchPredicate())
                        .limit(1)
                        .map(value -> name + "=" + inOneForm(value)))
                .collect(Collectors.joining(" "));
    }

    /** A UUID in small letters, in which it is searched for. */
    private static String inOneForm(String value) {
        return UUID.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : value;
    }
}

package no.personnelticket.http.request;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses unknown, empty and repeated query parameters, path and query parameters of another form than their type, and
 * empty headers, with 400 and the name. Otherwise a misspelt or empty filter would find everything, and a request with
 * an empty Idempotency-Key would be processed each time it is sent.
 */
public class KnownParameters {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    /** Throws 400 naming the wrong parameters. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith("no.personnelticket.")) {
            return;
        }
        RequestMetrics.rememberOperation();
        List<ErrorSpecification> wrong = new ArrayList<>(wrong(
                known.computeIfAbsent(method, KnownParameters::query),
                request.getUriInfo().getQueryParameters()));
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        for (Parameter parameter : method.getParameters()) {
            wrongHeader(parameter.getAnnotation(HeaderParam.class), request.getHeaders())
                    .ifPresent(wrong::add);
            String name = pathName(parameter);
            if (path.containsKey(name)) {
                QueryParameters.wrong(parameter.getType(), name, path.getFirst(name))
                        .ifPresent(wrong::add);
            }
        }
        Problem.throwIfAny(wrong);
    }

    /** Ignores Authorization, which authentication checks. */
    static Optional<ErrorSpecification> wrongHeader(HeaderParam header, Map<String, List<String>> given) {
        if (header == null || header.value().equals(HttpHeaders.AUTHORIZATION)) {
            return Optional.empty();
        }
        return given.getOrDefault(header.value(), List.of()).stream().anyMatch(Plausible::isBlank)
                ? Optional.of(new ErrorSpecification(header.value(), "must not be empty"))
                : Optional.empty();
    }

    /** What is wrong in the query, in the order of the names. */
    static List<ErrorSpecification> wrong(Map<String, Class<?>> known, Map<String, List<String>> given) {
        return given.entrySet().stream()
                .flatMap(parameter -> wrong(known, parameter.getKey(), parameter.getValue()).stream())
                .sorted(Comparator.comparing(ErrorSpecification::field))
                .toList();
    }

    private static Optional<ErrorSpecification> wrong(Map<String, Class<?>> known, String name, List<String> values) {
        if (!known.containsKey(name)) {
            return Optional.of(new ErrorSpecification(printable(name), "is not a known parameter"));
        }
        if (values.size() > 1) {
            return Optional.of(new ErrorSpecification(name, "must be given once"));
        }
        return values.get(0).isBlank()
                ? Optional.of(new ErrorSpecification(name, "must not be empty"))
                : QueryParameters.wrong(known.get(name), name, values.get(0));
    }

    /** The query parameters of an operation with their types, including the components of records. */
    static Map<String, Class<?>> query(Method operation) {
        Map<String, Class<?>> parameters = new HashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            put(parameters, parameter, parameter.getName(), parameter.getType());
            RecordComponent[] gathered = parameter.getType().getRecordComponents();
            Stream.of(gathered == null ? new RecordComponent[0] : gathered)
                    .forEach(component -> put(
                            parameters,
                            field(parameter.getType(), component),
                            component.getName(),
                            component.getType()));
        }
        return Map.copyOf(parameters);
    }

    private static String pathName(Parameter parameter) {
        PathParam named = parameter.getAnnotation(PathParam.class);
        return named == null ? parameter.getName() : named.value();
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static void put(Map<String, Class<?>> known, AnnotatedElement declared, String javaName, Class<?> type) {
        QueryParam query = declared.getAnnotation(QueryParam.class);
        RestQuery rest = declared.getAnnotation(RestQuery.class);
        if (query != null) {
            known.put(query.value(), type);
        } else if (rest != null) {
            known.put(rest.value().isEmpty() ? javaName : rest.value(), type);
        }
    }

    private static String printable(String name) {
        return name.matches("[A-Za-z0-9._-]{1,100}") ? name : "query";
    }
}

package no.personnelticket.http.request;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request whose {@code Accept} gives the weight 0 to every media type of the operation's answer (RFC 9110,
 * 12.4.2).
 */
public class AcceptedAnswer {

    private static final int BEFORE_THE_PARAMETERS = 4000;

    @ServerRequestFilter(priority = BEFORE_THE_PARAMETERS)
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith("no.personnelticket.")) {
            return;
        }
        if (answers(method).noneMatch(answer -> isAccepted(answer, request.getAcceptableMediaTypes()))) {
            throw new NotAcceptableException();
        }
    }

    /** The media types of an operation, from its method or its class. */
    private static Stream<MediaType> answers(Method method) {
        Produces named = Stream.of(method, method.getDeclaringClass())
                .map(element -> element.getAnnotation(Produces.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(method + " does not say what it produces"));
        return Stream.of(named.value()).map(MediaType::valueOf);
    }

    /** The most specific range that matches the answer decides. */
    static boolean isAccepted(MediaType answer, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.isCompatible(answer))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .filter(range -> weight(range) > 0)
                .isPresent();
    }

    private static double weight(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }
}

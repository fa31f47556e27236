package no.personnelticket.http.document;

import static no.personnelticket.http.error.CommonErrorCode.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.ErrorCode;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The error codes of a service, and those that an operation can answer with. */
final class ErrorCodes {

    /** Codes that do not depend on an operation; they are in the default answer of each operation. */
    static final List<CommonErrorCode> OF_ANY_REQUEST = List.of(
            NOT_FOUND, METHOD_NOT_ALLOWED, REQUEST_URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE, INTERNAL_ERROR);

    private static final DotName COMMON = DotName.createSimple(CommonErrorCode.class.getName());

    private final IndexView index;
    private final boolean hasStore;

    ErrorCodes(IndexView index) {
        this.index = index;
        this.hasStore = ConfigProvider.getConfig()
                .getOptionalValue("personnelticket.required-settings", String.class)
                .filter(required -> required.contains("quarkus.datasource."))
                .isPresent();
    }

    /** The codes of the service's own enum. */
    List<ErrorCode> own() {
        return sorted(index.getAllKnownImplementations(DotName.createSimple(ErrorCode.class.getName())).stream()
                .filter(type -> type.isEnum() && !type.name().equals(COMMON))
                .flatMap(type -> constants(type.name())));
    }

    /** The codes of every operation of this kind, and those that its method names. */
    List<ErrorCode> of(ResourceMethods.Found found, Operation operation) {
        List<ErrorCode> codes = new ArrayList<>(List.of(VALIDATION_FAILED, NOT_ACCEPTABLE));
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of(BODY_INCOMPLETE, BODY_TIMED_OUT, REQUEST_ENTITY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
        }
        if (found.isSecured()) {
            codes.addAll(List.of(UNAUTHORIZED, FORBIDDEN, TOO_MANY_REQUESTS, ISSUER_UNAVAILABLE));
        }
        if (hasStore) {
            codes.addAll(List.of(STARTING, UNAVAILABLE));
        }
        if (hasIdempotencyKey(operation)) {
            codes.add(IDEMPOTENCY_KEY_REUSED);
        }
        return sorted(Stream.concat(codes.stream(), found.refuses().flatMap(this::named)));
    }

    private static boolean hasIdempotencyKey(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null
                && parameters.stream().anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()));
    }

    private Stream<ErrorCode> named(AnnotationInstance refuses) {
        String[] names = refuses.value().asEnumArray();
        DotName[] types = refuses.value().asEnumTypeArray();
        return IntStream.range(0, names.length).boxed().flatMap(i -> constants(types[i])
                .filter(code -> code.name().equals(names[i])));
    }

    private static Stream<ErrorCode> constants(DotName type) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Stream.of(Class.forName(type.toString(), true, loader).getEnumConstants())
                    .map(ErrorCode.class::cast);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<ErrorCode> sorted(Stream<ErrorCode> codes) {
        return codes.distinct()
                .sorted(Comparator.comparingInt(ErrorCode::status).thenComparing(ErrorCode::name))
                .toList();
    }
}

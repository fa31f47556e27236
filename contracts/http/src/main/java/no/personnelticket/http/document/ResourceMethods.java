package no.personnelticket.http.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The Java method of each operation, by the operation's id. */
final class ResourceMethods {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final List<DotName> SECURED = List.of(
            DotName.createSimple("jakarta.annotation.security.RolesAllowed"),
            DotName.createSimple("io.quarkus.security.Authenticated"));

    private final Map<String, Found> byOperationId = new HashMap<>();

    private ResourceMethods() {}

    static ResourceMethods of(IndexView index) {
        ResourceMethods methods = new ResourceMethods();
        index.getAnnotations(PATH).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(AnnotationTarget::asClass)
                .filter(type -> !type.isInterface())
                .flatMap(type -> type.methods().stream())
                .map(Found::new)
                .forEach(found -> found.operationId().ifPresent(id -> methods.byOperationId.put(id, found)));
        return methods;
    }

    /** Throws if no method has the id, since its error answers would be missing in the document. */
    Found find(String operationId) {
        return Optional.ofNullable(byOperationId.get(operationId))
                .orElseThrow(() -> new IllegalStateException("No method has the operation id " + operationId));
    }

    /** The method of an operation. */
    record Found(MethodInfo method) {

        /** Empty if the method is not an operation of the document. */
        Optional<String> operationId() {
            AnnotationInstance operation = method.annotation(OPERATION);
            if (operation == null || isTrue(operation.value("hidden"))) {
                return Optional.empty();
            }
            AnnotationValue id = operation.value("operationId");
            return Optional.of(id == null ? method.name() : id.asString());
        }

        boolean isSecured() {
            ClassInfo type = method.declaringClass();
            return !method.hasAnnotation(PERMIT_ALL)
                    && SECURED.stream()
                            .anyMatch(name -> method.hasAnnotation(name) || type.hasDeclaredAnnotation(name));
        }

        OptionalInt successStatus() {
            AnnotationInstance status = method.annotation(STATUS);
            return status == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(status.value().asInt());
        }

        /** The annotations that name error codes. */
        Stream<AnnotationInstance> refuses() {
            return method.annotations().stream()
                    .filter(annotation ->
                            annotation.name().withoutPackagePrefix().endsWith("Refuses"));
        }

        private static boolean isTrue(AnnotationValue value) {
            return value != null && value.asBoolean();
        }
    }
}

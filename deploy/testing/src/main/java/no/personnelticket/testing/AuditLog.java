package no.personnelticket.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.http.token.Permission;
import no.personnelticket.store.audit.Audited;

/** Reads a service's audit log, and finds operations that are not audited. */
public final class AuditLog {

    private static final List<Class<?>> FILES = List.of(InputStream.class, String.class);

    private AuditLog() {}

    /** The entries that match a query, of all days. */
    public static ValidatableResponse entries(String query) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.with(Permission.AUDIT_READ))
                .get("/personnelticket/v2/audit?from=2020-01-01&to=2199-12-31&" + query)
                .then()
                .statusCode(200);
    }

    /** The operations of the service that need a token and are not audited. */
    public static List<String> operationsWithout() {
        return operations()
                .filter(method -> !method.isAnnotatedWith(Audited.class))
                .map(JavaMethod::getName)
                .toList();
    }

    /** The audited operations whose body may name a person, and whose entries name nobody; a file is not such a body. */
    public static List<String> operationsThatIgnoreTheirBody() {
        return operations()
                .filter(method -> method.isAnnotatedWith(Audited.class) && method.isAnnotatedWith(POST.class))
                .filter(method -> !method.getAnnotationOfType(Audited.class).subjectInBody())
                .filter(method -> method.getParameters().stream().anyMatch(AuditLog::isBody))
                .map(JavaMethod::getName)
                .toList();
    }

    private static Stream<JavaMethod> operations() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("no.personnelticket").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(RolesAllowed.class)
                                || method.getOwner().isAnnotatedWith(RolesAllowed.class))
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static boolean isBody(JavaParameter parameter) {
        return Stream.of(QueryParam.class, BeanParam.class, Context.class).noneMatch(parameter::isAnnotatedWith)
                && FILES.stream().noneMatch(parameter.getRawType()::isEquivalentTo);
    }
}

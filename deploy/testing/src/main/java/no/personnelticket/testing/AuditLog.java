package no.personnelticket.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.personnelticket.http.Permission;
import no.personnelticket.store.audit.Audited;

/** Reads a service's audit log, and finds operations that are not audited. */
public final class AuditLog {

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
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("no.personnelticket").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(RolesAllowed.class)
                                || method.getOwner().isAnnotatedWith(RolesAllowed.class))
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.isAnnotatedWith(Audited.class))
                        .map(JavaMethod::getName)
                        .toList();
    }
}

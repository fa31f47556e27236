package no.personnelticket.testing;

import io.smallrye.jwt.build.Jwt;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.personnelticket.http.token.Permission;

/** Bearer tokens for service tests, signed with the key that the service under test trusts. */
public final class Tokens {

    private Tokens() {}

    /** A token with the permissions, for all companies. */
    public static String with(String... permissions) {
        return forCompanies(List.of("*"), permissions);
    }

    /** A token with every {@link Permission}, for all companies. */
    public static String withAllPermissions() {
        return withAllBut("");
    }

    /** A token with every {@link Permission} but one, for all companies. */
    public static String withAllBut(String permission) {
        return with(allBut(permission));
    }

    /** A token of a client with every {@link Permission}, for all companies. */
    public static String withAllPermissions(String client) {
        return ofClient(client, List.of("*"), allBut(""));
    }

    /** A token with every {@link Permission}, for no company. */
    public static String withAllPermissionsForNoCompany() {
        return ofClient("test-client", List.of(), allBut(""));
    }

    private static String[] allBut(String permission) {
        return Stream.of(Permission.class.getFields())
                .map(Tokens::value)
                .filter(other -> !other.equals(permission))
                .toArray(String[]::new);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A token with the permissions, for these companies only. */
    public static String forCompanies(List<?> companyIds, String... permissions) {
        return ofClient("test-client", companyIds, permissions);
    }

    /** A token of a client with the permissions, for these companies only. */
    public static String ofClient(String client, List<?> companyIds, String... permissions) {
        return Jwt.issuer("http://localhost:8080")
                .audience("personnelticket")
                .subject(client)
                .claim("permissions", Set.of(permissions))
                .claim("companyIds", companyIds)
                .sign();
    }
}

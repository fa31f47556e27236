package no.personnelticket.rights.right;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact about a holder that a policy used. Some facts are personal and never leave the database and its HTTP
 * operations.
 */
@Schema(name = "Fact")
public record PolicyFact(String name, String value) {

    static PolicyFact of(String name, Object value) {
        return new PolicyFact(name, String.valueOf(value));
    }

    /** Leaves out the value. */
    @Override
    public String toString() {
        return name;
    }
}

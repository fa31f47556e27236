package no.personnelticket.rights.claim;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A customer's profile in the Customers API [P].
 *
 * @param profileType S standard, P personnel, T temporary
 * @param status A active, P passive, D deleted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Profile(String profileType, String status) {

    /** Whether it is the permanent profile of a person, which can hold rights. */
    boolean isPrivate() {
        return "S".equals(profileType) || "P".equals(profileType);
    }

    boolean isActive() {
        return "A".equals(status);
    }
}

package no.personnelticket.offer.taxpreview;

/** The usage-registration-service answered with a status of 500 or above. */
class UsageServiceUnavailableException extends RuntimeException {

    UsageServiceUnavailableException(int status) {
        super("The usage-registration-service answered with status " + status);
    }
}

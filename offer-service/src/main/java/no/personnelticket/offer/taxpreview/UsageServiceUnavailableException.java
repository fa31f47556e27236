package no.personnelticket.offer.taxpreview;

/** The usage-registration-service said that it cannot answer now. */
class UsageServiceUnavailableException extends RuntimeException {

    UsageServiceUnavailableException(int status) {
        super("The usage-registration-service answered with status " + status);
    }
}

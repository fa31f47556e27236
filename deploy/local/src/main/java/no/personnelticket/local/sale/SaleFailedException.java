package no.personnelticket.local.sale;

/** A step did not give the expected result; the message has the step and the actual result. */
final class SaleFailedException extends RuntimeException {

    SaleFailedException(String message) {
        super(message);
    }
}

package no.personnelticket.local.sale;

/** A step did not give what it should; says which and what came instead. */
final class SaleFailedException extends RuntimeException {

    SaleFailedException(String message) {
        super(message);
    }
}

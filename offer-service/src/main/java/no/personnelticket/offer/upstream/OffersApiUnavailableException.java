package no.personnelticket.offer.upstream;

/** The Offers API answered with a status after which a retry may help. */
class OffersApiUnavailableException extends RuntimeException {

    OffersApiUnavailableException(int status) {
        super("The Offers API answered with status " + status);
    }
}

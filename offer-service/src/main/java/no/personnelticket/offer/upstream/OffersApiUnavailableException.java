package no.personnelticket.offer.upstream;

/** The Offers API said that it cannot answer now; asking again may help. */
class OffersApiUnavailableException extends RuntimeException {

    OffersApiUnavailableException(int status) {
        super("The Offers API answered with status " + status);
    }
}

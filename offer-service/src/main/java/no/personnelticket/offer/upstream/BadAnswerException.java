package no.personnelticket.offer.upstream;

/** The Offers API answered what cannot be a price. The message names the part that is wrong, never a value. */
class BadAnswerException extends RuntimeException {

    BadAnswerException(String reason) {
        super(reason);
    }
}

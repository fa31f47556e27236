package no.personnelticket.offer.upstream;

/** The answer of the Offers API is invalid. The message names the wrong part, never a value. */
class BadAnswerException extends RuntimeException {

    BadAnswerException(String reason) {
        super(reason);
    }
}

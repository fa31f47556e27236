package no.personnelticket.store.encryption;

/** A stored value cannot be decrypted. */
public class EncryptionException extends RuntimeException {

    EncryptionException(String why, String row) {
        super("The encrypted value of " + row + " " + why);
    }
}

package no.personnelticket.rights.holder;

import java.util.random.RandomGenerator;

/**
 * The personal code by which a customer claims the rights of a holder: ten characters that cannot be taken for each
 * other when read aloud or copied by hand (50 bits).
 */
final class PickupCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private PickupCode() {}

    static String from(RandomGenerator random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package no.personnelticket.rights.holder;

import java.util.random.RandomGenerator;

/**
 * The personal code by which a customer claims the rights of a holder: 16 characters that are not confused when read
 * aloud or copied by hand. Its 80 bits cannot be guessed within the limits on tries.
 */
final class PickupCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private PickupCode() {}

    static String from(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int half = 0; half < 2; half++) {
            long bits = random.nextLong();
            for (int i = 0; i < LENGTH / 2; i++) {
                code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
            }
        }
        return code.toString();
    }
}

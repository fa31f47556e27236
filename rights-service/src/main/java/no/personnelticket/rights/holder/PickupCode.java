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
        StringBuilder code = new StringBuilder(LENGTH);
        long bits = random.nextLong();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return code.toString();
    }
}

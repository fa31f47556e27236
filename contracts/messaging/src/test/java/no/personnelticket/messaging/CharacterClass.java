package no.personnelticket.messaging;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** A character of a class of a pattern, among those that have made trouble somewhere. */
final class CharacterClass {

    /** Letters of several alphabets, signs, spaces, characters without width, and some beyond 16 bits. */
    private static final int[] CANDIDATES = ("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                    + "+-.:/_'\"\\<>&%{}[] æøåÆØÅéßñ\u00a0\u00ad\u1680\u180e\u2003\u200b\u2028\u2060\u2066\u3000\ufeff"
                    + "\u0416\u05d0\u0639\u4e2d\ufffd\uffff\ud83d\ude86\ud834\udd1e\udbff\udfff")
            .codePoints()
            .toArray();

    private CharacterClass() {}

    /** One character of a class, which is given as it stands between its brackets. */
    static String sample(String characterClass, RandomGenerator random) {
        Pattern pattern = Pattern.compile("[" + characterClass + "]");
        for (int attempt = 0; attempt < 10_000; attempt++) {
            String candidate = Character.toString(CANDIDATES[random.nextInt(CANDIDATES.length)]);
            if (pattern.matcher(candidate).matches()) {
                return candidate;
            }
        }
        throw new AssertionError("no character for the class " + characterClass);
    }
}

package no.personnelticket.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random text that matches a pattern of the schemas: alternatives, groups, classes and quantifiers. */
final class RandomText {

    private static final int LONGEST_REPEAT = 4;

    private final String pattern;
    private final RandomGenerator random;
    private int at;

    private RandomText(String pattern, RandomGenerator random) {
        this.pattern = pattern;
        this.random = random;
    }

    static String matching(String pattern, RandomGenerator random) {
        RandomText text = new RandomText(pattern, random);
        String sample = text.alternatives();
        if (text.at != pattern.length()) {
            throw new AssertionError("cannot read the pattern " + pattern + " at " + text.at);
        }
        return sample;
    }

    private String alternatives() {
        List<String> samples = new ArrayList<>(List.of(sequence()));
        while (isNext('|')) {
            at++;
            samples.add(sequence());
        }
        return samples.get(random.nextInt(samples.size()));
    }

    private String sequence() {
        StringBuilder sample = new StringBuilder();
        while (at < pattern.length() && !isNext('|') && !isNext(')')) {
            int start = at;
            String once = atom();
            int end = at;
            int times = times();
            int after = at;
            for (int i = 0; i < times; i++) {
                at = start;
                sample.append(i == 0 ? once : atom());
            }
            at = times == 0 ? after : Math.max(after, end);
        }
        return sample.toString();
    }

    private String atom() {
        char next = pattern.charAt(at++);
        return switch (next) {
            case '^', '$' -> "";
            case '(' -> {
                String sample = alternatives();
                at++;
                yield sample;
            }
            case '[' -> CharacterClass.sample(characterClass(), random);
            case '\\' -> CharacterClass.sample("\\" + pattern.charAt(at++), random);
            default -> String.valueOf(next);
        };
    }

    private String characterClass() {
        int end = pattern.indexOf(']', at);
        String inside = pattern.substring(at, end);
        at = end + 1;
        return inside;
    }

    private int times() {
        if (isNext('?')) {
            at++;
            return random.nextInt(2);
        }
        if (isNext('*')) {
            at++;
            return random.nextInt(LONGEST_REPEAT);
        }
        if (!isNext('{')) {
            return 1;
        }
        int end = pattern.indexOf('}', at);
        String bounds = pattern.substring(at + 1, end);
        at = end + 1;
        int comma = bounds.indexOf(',');
        int most = Integer.parseInt(bounds.substring(comma + 1));
        return comma < 0 ? most : random.nextInt(Integer.parseInt(bounds.substring(0, comma)), most + 1);
    }

    private boolean isNext(char expected) {
        return at < pattern.length() && pattern.charAt(at) == expected;
    }
}

package no.personnelticket.console.service;

import java.util.HashMap;
import java.util.Map;

/** Reads the numbers of a service from Prometheus's text format. */
final class Measured {

    private Measured() {}

    /** Numbers without labels by their names. A number that is NaN is not known, and left out. */
    static Map<String, Double> of(String text) {
        Map<String, Double> known = new HashMap<>();
        text.lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2 && !words[0].contains("{") && !words[1].equals("NaN"))
                .forEach(words -> known.put(words[0], Double.valueOf(words[1])));
        return known;
    }
}

package no.personnelticket.console.service;

import java.util.HashMap;
import java.util.Map;

/** Reads a service's metrics from Prometheus's text format or OpenMetrics. */
final class Measured {

    private Measured() {}

    /** The metrics without labels, by name. A value of NaN is unknown, and left out. */
    static Map<String, Double> of(String text) {
        Map<String, Double> known = new HashMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2 && !words[0].contains("{") && !words[1].equals("NaN"))
                .forEach(words -> known.put(words[0], Double.valueOf(words[1])));
        return known;
    }
}

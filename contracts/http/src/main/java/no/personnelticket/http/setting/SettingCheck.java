package no.personnelticket.http.setting;

import java.util.stream.Stream;

/** Checks the values of some settings, each and together. An application with a complaint does not start. */
public interface SettingCheck {

    /** What is wrong: sentences that begin with the name of a setting; without the values of secrets. */
    Stream<String> complaints();

    /** A complaint if a value is lower than another one, which {@code least} names if it is a setting too. */
    static <T extends Comparable<T>> Stream<String> atLeast(String setting, T value, T lowest, String least) {
        return value.compareTo(lowest) < 0
                ? Stream.of(setting + " is " + value + " and must be at least " + least)
                : Stream.empty();
    }

    static <T extends Comparable<T>> Stream<String> atLeast(String setting, T value, T lowest) {
        return atLeast(setting, value, lowest, lowest.toString());
    }

    /** A complaint if a value is higher than another one, which {@code most} names if it is a setting too. */
    static <T extends Comparable<T>> Stream<String> atMost(String setting, T value, T highest, String most) {
        return value.compareTo(highest) > 0
                ? Stream.of(setting + " is " + value + " and must be at most " + most)
                : Stream.empty();
    }
}

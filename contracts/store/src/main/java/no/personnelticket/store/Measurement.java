package no.personnelticket.store;

import java.util.function.Supplier;

/**
 * A number that is counted in tables, such as how many months are due. A service has a bean for each.
 *
 * @param meter the name of its gauge; every instance of the service shows the same number
 * @param value queries the number, within the time limits of a request
 */
public record Measurement(String meter, Supplier<? extends Number> value) {}

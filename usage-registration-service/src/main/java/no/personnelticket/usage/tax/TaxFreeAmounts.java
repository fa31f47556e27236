package no.personnelticket.usage.tax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import no.personnelticket.events.Money;

/**
 * The amount that an employee may save in a calendar year without tax (FSFIN § 5-15-3), per employer. Passenger
 * transport is covered from 2021. {@code tax-free-amounts.csv} has the amounts with their sources.
 */
public final class TaxFreeAmounts {

    private static final String EVERY_COMPANY = "*";
    private static final String VERSION_LINE = "# version: ";
    private static final List<String> LINES = read();
    private static final Map<String, NavigableMap<Integer, Money>> BY_COMPANY = amounts();

    private TaxFreeAmounts() {}

    /** Changes whenever an amount changes; stored with each report. */
    public static String version() {
        return LINES.get(0).substring(VERSION_LINE.length());
    }

    /**
     * The tax-free amount of one employee.
     *
     * @param year from 2021
     */
    public static Money of(int companyId, int year) {
        NavigableMap<Integer, Money> ofCompany =
                BY_COMPANY.getOrDefault(Integer.toString(companyId), BY_COMPANY.get(EVERY_COMPANY));
        Map.Entry<Integer, Money> ofYear = ofCompany.floorEntry(year);
        if (ofYear == null) {
            throw new IllegalArgumentException("year must be 2021 or later");
        }
        return ofYear.getValue();
    }

    /**
     * The part of the tax-free amount that is left for tickets; it is for all staff discounts of an employer together.
     *
     * @param usedElsewhere the part that other discounts used, as stated by the employer; empty if it stated nothing
     */
    public static Money left(int companyId, int year, Optional<Money> usedElsewhere) {
        Money left = of(companyId, year).minus(usedElsewhere.orElse(Money.ZERO));
        return left.isNegative() ? Money.ZERO : left;
    }

    private static Map<String, NavigableMap<Integer, Money>> amounts() {
        Map<String, NavigableMap<Integer, Money>> amounts = new HashMap<>();
        LINES.stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("companyId"))
                .map(line -> line.split(",", 4))
                .forEach(row -> amounts.computeIfAbsent(row[0], company -> new TreeMap<>())
                        .put(Integer.valueOf(row[1]), Money.nok(row[2])));
        return amounts;
    }

    private static List<String> read() {
        try (InputStream data = TaxFreeAmounts.class.getResourceAsStream("tax-free-amounts.csv")) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

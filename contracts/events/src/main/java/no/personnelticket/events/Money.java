package no.personnelticket.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount with exactly two decimals and its currency; written as {@code {"amount": "976.00", "currency": "NOK"}}
 * ([P], pattern {@code -?\d*\.\d\d}). A third decimal is refused, never rounded away; so are more than 15 digits
 * before the decimals, which no sum of plausible amounts reaches: a short text like {@code 1E999999999} would fill the
 * memory.
 *
 * @param amount in units of the currency (kroner), may be negative
 * @param currency ISO 4217 code
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) implements Comparable<Money> {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public static final Money ZERO = nok("0.00");

    private static final int MOST_DIGITS = 15;

    public Money {
        Required.value(amount, "amount");
        Required.that(CODE.matcher(Required.value(currency, "currency")).matches(), "currency must be NOK");
        amount = amount.scale() == 2 ? amount : withTwoDecimals(amount);
        Required.that(
                (long) amount.precision() - 2 <= MOST_DIGITS,
                "amount must not have more than 15 digits before the decimals");
    }

    private static BigDecimal withTwoDecimals(BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        Required.that(exact.scale() <= 2, "amount must not have more than two decimals");
        Required.that(
                (long) exact.precision() - exact.scale() <= MOST_DIGITS,
                "amount must not have more than 15 digits before the decimals");
        return exact.setScale(2);
    }

    public static Money nok(BigDecimal amount) {
        return new Money(amount, "NOK");
    }

    public static Money nok(String amount) {
        return nok(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        Required.that(currency.equals(other.currency), "amounts have different currencies");
        return other;
    }
}

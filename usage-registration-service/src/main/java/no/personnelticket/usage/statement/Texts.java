package no.personnelticket.usage.statement;

import java.util.List;
import no.personnelticket.events.Money;
import no.personnelticket.http.LocalizedText;

/** The explanations of a statement, in Norwegian and English. */
final class Texts {

    static final List<LocalizedText> PRIVATE =
            both("Privat reise: besparelsen teller.", "Private travel: the saving counts.");

    static final List<LocalizedText> WORK =
            both("Tjenestereise: besparelsen teller ikke.", "Work travel: the saving does not count.");

    static final List<LocalizedText> GIVEN_BACK = both(
            "Billetten ble refundert: besparelsen trekkes fra.", "The ticket was refunded: the saving is taken off.");

    static final List<LocalizedText> GIVEN_BACK_OF_WORK = both(
            "Billetten ble refundert: tjenestereise, besparelsen teller ikke.",
            "The ticket was refunded: work travel, the saving does not count.");

    static final List<LocalizedText> LATE = both(
            "Måneden var alt avsluttet eller hoppet over, så den er med i en senere måneds rapport.",
            "Its month was already closed or skipped, so it is in the report of a later month.");

    private Texts() {}

    /**
     * The explanation of a whole year.
     *
     * @param hasTaxFreeAmount whether the company's employees have a tax-free amount
     * @param taxFreeAmount the part that is left for tickets
     */
    static List<LocalizedText> ofYear(
            int year, Money saving, boolean hasTaxFreeAmount, Money taxFreeAmount, Money usedElsewhere, Money taxable) {
        return both(
                "Private reiser ga en besparelse på " + norwegian(saving) + " kr i " + year + ". "
                        + (hasTaxFreeAmount
                                ? "Inntil " + norwegian(taxFreeAmount) + " kr i året er skattefritt"
                                        + (usedElsewhere == null
                                                ? ". "
                                                : ", etter " + norwegian(usedElsewhere)
                                                        + " kr i andre personalrabatter. ")
                                : "Arbeidsgiveren selger ikke reisene selv, så alt er skattepliktig. ")
                        + "Skattepliktig er " + norwegian(taxable) + " kr. Plassreservasjon og andre tillegg betales "
                        + "fullt ut og gir ingen besparelse.",
                "Private travel saved NOK " + english(saving) + " in " + year + ". "
                        + (hasTaxFreeAmount
                                ? "Up to NOK " + english(taxFreeAmount) + " a year is free of tax"
                                        + (usedElsewhere == null
                                                ? ". "
                                                : ", after NOK " + english(usedElsewhere)
                                                        + " of other staff discounts. ")
                                : "The employer does not sell the travel itself, so all of it is taxable. ")
                        + "NOK " + english(taxable) + " is taxable. Seat reservations and other add-ons are paid in "
                        + "full and save nothing.");
    }

    /** With a decimal comma. */
    static String norwegian(Money amount) {
        return english(amount).replace('.', ',');
    }

    static String english(Money amount) {
        return amount.amount().toPlainString();
    }

    private static List<LocalizedText> both(String norwegian, String english) {
        return List.of(new LocalizedText(norwegian, "nob"), new LocalizedText(english, "eng"));
    }
}

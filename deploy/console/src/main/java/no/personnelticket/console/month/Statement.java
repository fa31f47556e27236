package no.personnelticket.console.month;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.personnelticket.console.page.Language;
import no.personnelticket.events.Money;
import no.personnelticket.http.LocalizedText;

/**
 * An employee's statement of an income year, from the usage-registration-service.
 *
 * @param usedElsewhere null if the employer has reported nothing
 */
public record Statement(
        Money savingOfYear,
        Money taxFreeAmount,
        Money usedElsewhere,
        Money taxableOfYear,
        List<LocalizedText> explanation,
        List<Month> months,
        List<Journey> journeys) {

    /** A report's figures for the income year. */
    public record Month(String reportMonth, boolean reported, Money saving, Money savingOfYear, Money taxable) {}

    /** A ticket, or the refund of one. */
    public record Journey(
            String usageId,
            LocalDate day,
            long customerNumber,
            String travelType,
            Money saving,
            String reportMonth,
            boolean reported,
            List<LocalizedText> explanation) {

        public String explanationIn(Language language) {
            return in(language, explanation);
        }
    }

    public String explanationIn(Language language) {
        return in(language, explanation);
    }

    private static String in(Language language, List<LocalizedText> texts) {
        return texts.stream()
                .filter(text -> text.languageCode().equals(language.code()))
                .map(LocalizedText::text)
                .collect(Collectors.joining(" "));
    }
}

package no.personnelticket.console.month;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.personnelticket.console.page.Language;
import no.personnelticket.events.Money;
import no.personnelticket.http.LocalizedText;

/**
 * An employee's statement of an income year, as the usage-registration-service says.
 *
 * @param usedElsewhere null where the employer says nothing
 */
public record Statement(
        Money savingOfYear,
        Money taxFreeAmount,
        Money usedElsewhere,
        Money taxableOfYear,
        List<LocalizedText> explanation,
        List<Month> months,
        List<Journey> journeys) {

    /** What a report says of the income year. */
    public record Month(String reportMonth, boolean reported, Money saving, Money savingOfYear, Money taxable) {}

    /** One ticket, or what was given back for one. */
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

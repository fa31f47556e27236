package no.personnelticket.usage.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.LocalizedText;

/**
 * One ticket of the employee or the family, or a refund of one.
 *
 * @param day on which it was distributed or refunded, in Europe/Oslo; for a refund that is dated before its ticket,
 *     that of the ticket
 * @param customerNumber the buyer, which distinguishes family members from the employee
 * @param saving full fare minus price paid; negative for a refund
 * @param counts whether the saving counts in tax
 * @param reportMonth the month in whose report it is or will be
 */
record Journey(
        UUID usageId,
        LocalDate day,
        long customerNumber,
        TravelType travelType,
        Money saving,
        boolean counts,
        boolean givenBack,
        String reportMonth,
        boolean reported,
        List<LocalizedText> explanation) {

    static Journey of(
            UUID usageId,
            LocalDate day,
            long customerNumber,
            TravelType travelType,
            Money saving,
            boolean givenBack,
            YearMonth savingMonth,
            YearMonth reportMonth,
            boolean reported) {
        return new Journey(
                usageId,
                day,
                customerNumber,
                travelType,
                saving,
                travelType == TravelType.PRIVATE,
                givenBack,
                reportMonth.toString(),
                reported,
                explanation(travelType, givenBack, savingMonth.isBefore(reportMonth)));
    }

    private static List<LocalizedText> explanation(TravelType travelType, boolean givenBack, boolean late) {
        List<LocalizedText> texts = new ArrayList<>();
        if (travelType == TravelType.WORK) {
            texts.addAll(givenBack ? Texts.GIVEN_BACK_OF_WORK : Texts.WORK);
        } else {
            texts.addAll(givenBack ? Texts.GIVEN_BACK : Texts.PRIVATE);
        }
        if (late) {
            texts.addAll(Texts.LATE);
        }
        return List.copyOf(texts);
    }
}

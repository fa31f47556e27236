package no.personnelticket.usage.statement;

import java.util.List;
import no.personnelticket.events.Money;
import no.personnelticket.events.TravelType;
import no.personnelticket.http.LocalizedText;

/** A statement as plain text in one language. */
record PlainStatement(Statement statement, Language language) {

    /** ISO 639-3, as in the published localised texts [P]. */
    enum Language {
        nob,
        eng
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, either("Reiser på personalbillett i ", "Travel on personnel tickets in ") + statement.year());
        line(text, either("Ansatt ", "Employee ") + statement.employeeReference());
        line(text, "");
        statement.journeys().forEach(journey -> journey(text, journey));
        line(text, "");
        line(text, either("Rapportert til arbeidsgiver", "Reported to the employer"));
        statement.months().forEach(month -> month(text, month));
        line(text, "");
        line(text, chosen(statement.explanation()));
        return text.toString();
    }

    private void journey(StringBuilder text, Journey journey) {
        String kind =
                journey.travelType() == TravelType.WORK ? either("tjeneste", "work") : either("privat", "private");
        line(
                text,
                "%s  %-8s  %12s  %s"
                        .formatted(journey.day(), kind, amount(journey.saving()), chosen(journey.explanation())));
    }

    private void month(StringBuilder text, Statement.Month month) {
        String state = month.reported()
                ? either("rapportert", "reported")
                : either("ikke rapportert ennå", "not yet reported");
        line(
                text,
                "%s  %s %s, %s %s, %s"
                        .formatted(
                                month.reportMonth(),
                                either("besparelse", "saving"),
                                amount(month.saving()),
                                either("skattepliktig", "taxable"),
                                amount(month.taxable()),
                                state));
    }

    private String amount(Money money) {
        return language == Language.nob ? Texts.norwegian(money) : Texts.english(money);
    }

    private String chosen(List<LocalizedText> texts) {
        return String.join(
                " ",
                texts.stream()
                        .filter(text -> text.languageCode().equals(language.name()))
                        .map(LocalizedText::text)
                        .toList());
    }

    private String either(String norwegian, String english) {
        return language == Language.nob ? norwegian : english;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}

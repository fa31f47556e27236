package no.personnelticket.console.sale;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.personnelticket.console.page.Language;
import no.personnelticket.http.LocalizedText;

/** The validation-service's verdict on an offer. */
public record Verdict(boolean valid, String expiresAt, List<OfOffer> offers) {

    /**
     * The verdict on one offer.
     *
     * @param token null if the offer is refused
     */
    public record OfOffer(String validationId, boolean valid, String token, List<Rule> rules) {}

    /** A rule with the facts that it used. */
    public record Rule(String id, String outcome, List<Fact> facts, List<LocalizedText> messages) {

        public Rule {
            facts = facts == null ? List.of() : facts;
            messages = messages == null ? List.of() : messages;
        }

        /** The key of the outcome in {@link SaleMessages}. */
        public String outcomeKey() {
            return switch (outcome) {
                case "NOT_APPLICABLE" -> "notApplicable";
                default -> outcome.toLowerCase(Locale.ROOT);
            };
        }

        /** The CSS class of its colour. */
        public String tone() {
            return switch (outcome) {
                case "PASSED" -> "good";
                case "NOT_APPLICABLE" -> "quiet";
                default -> "bad";
            };
        }

        public String messageIn(Language language) {
            return messages.stream()
                    .filter(text -> text.languageCode().equals(language.code()))
                    .map(LocalizedText::text)
                    .collect(Collectors.joining(" "));
        }
    }

    /** A fact that a rule used. */
    public record Fact(String name, String value, String source) {}

    public OfOffer offer() {
        return offers.get(0);
    }
}

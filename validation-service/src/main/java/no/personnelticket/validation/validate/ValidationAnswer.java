package no.personnelticket.validation.validate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.messaging.StepAnswer;
import no.personnelticket.validation.rule.RuleSet;

/**
 * The verdict on all offers that were asked for together.
 *
 * @param valid when every offer is
 * @param expiresAt of the first offer to expire
 */
public record ValidationAnswer(boolean valid, Instant expiresAt, String ruleSetVersion, List<OfferVerdict> offers) {

    private static final byte[] NOTHING = {};
    private static final byte[] COMMA = ascii(",");
    private static final byte[] END = ascii("]}");

    static ValidationAnswer of(List<OfferVerdict> offers) {
        return new ValidationAnswer(
                offers.stream().allMatch(OfferVerdict::valid),
                offers.stream()
                        .map(OfferVerdict::expiresAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                RuleSet.VERSION,
                offers);
    }

    /** The answer as JSON, of verdicts each as it was first written. */
    static byte[] json(List<StepAnswer<OfferVerdict>> verdicts) {
        ValidationAnswer answer = of(verdicts.stream().map(StepAnswer::answer).toList());
        byte[] head = EventJson.write(new ValidationAnswer(answer.valid, answer.expiresAt, RuleSet.VERSION, List.of()));
        ByteArrayOutputStream json = new ByteArrayOutputStream(8192);
        json.write(head, 0, head.length - END.length);
        for (int place = 0; place < verdicts.size(); place++) {
            json.writeBytes(place == 0 ? NOTHING : COMMA);
            json.writeBytes(verdicts.get(place).json());
        }
        json.writeBytes(END);
        return json.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

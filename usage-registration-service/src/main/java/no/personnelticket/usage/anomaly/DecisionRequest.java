package no.personnelticket.usage.anomaly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.request.EventText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The decision on an anomaly, which is identified as in the list.
 *
 * @param refundId left out if the anomaly has none
 * @param explanation for an auditor; no names, at most 200 characters
 */
public record DecisionRequest(
        @NotNull Anomaly.Kind kind,

        @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
        String ticketDistributionId,

        @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
        String ticketId,

        @EventText @Schema(maxLength = Plausible.LONGEST_TEXT, pattern = EventText.NOT_BLANK)
        String refundId,

        @NotNull Anomaly.Decision decision,

        @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
        String explanation) {}

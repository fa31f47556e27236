package no.personnelticket.usage.anomaly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.EventText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decides of an anomaly, which is named as in the list.
 *
 * @param refundId left out where the anomaly has none
 * @param explanation for an auditor; no names, 200 characters at most
 */
public record DecisionRequest(
        @NotNull Anomaly.Kind kind,

        @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
        String ticketDistributionId,

        @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
        String ticketId,

        @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
        String refundId,

        @NotNull Anomaly.Decision decision,

        @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
        String explanation) {}

package no.personnelticket.usage.anomaly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import no.personnelticket.http.EventText;

/**
 * What somebody decides of an anomaly, which is named as in the list.
 *
 * @param refundId left out where the anomaly has none
 * @param explanation for an auditor; no names, 200 characters at most
 */
public record DecisionRequest(
        @NotNull Anomaly.Kind kind,
        @NotBlank @EventText String ticketDistributionId,
        @NotBlank @EventText String ticketId,
        @EventText String refundId,
        @NotNull Anomaly.Decision decision,
        @NotBlank @EventText String explanation) {}

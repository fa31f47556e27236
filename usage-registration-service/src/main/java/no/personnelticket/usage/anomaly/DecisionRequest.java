package no.personnelticket.usage.anomaly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What somebody decides of an anomaly, which is named as in the list.
 *
 * @param refundId left out where the anomaly has none
 * @param explanation for an auditor; no names
 */
public record DecisionRequest(
        @NotNull Anomaly.Kind kind,
        @NotBlank String ticketDistributionId,
        @NotBlank String ticketId,
        String refundId,
        @NotNull Anomaly.Decision decision,
        @NotBlank @Size(max = 1000) String explanation) {}

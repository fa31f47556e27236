package no.personnelticket.sandbox.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import no.personnelticket.events.Plausible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer's profile [P]; only an active profile that is not temporary can be connected to ticket rights. */
public record Profile(
        @Positive @Max(Plausible.HIGHEST_NUMBER) long customerNumber,
        @NotNull Type profileType,
        @NotNull Status status) {

    /** The kind of profile, by its published letter. */
    @Schema(name = "ProfileType")
    public enum Type {
        @JsonProperty("S")
        STANDARD,
        @JsonProperty("P")
        PERSONNEL,
        @JsonProperty("T")
        TEMPORARY
    }

    /** Whether the profile is in use, by its published letter. */
    @Schema(name = "ProfileStatus")
    public enum Status {
        @JsonProperty("A")
        ACTIVE,
        @JsonProperty("P")
        PASSIVE,
        @JsonProperty("D")
        DELETED
    }
}

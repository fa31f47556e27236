package no.personnelticket.rights.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Plausible;
import no.personnelticket.events.UserType;
import no.personnelticket.http.request.EventText;
import no.personnelticket.http.time.TravelDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The request to select rights of a customer.
 *
 * @param travelDate a date, or a date-time of which the day in Europe/Oslo counts
 */
public record SelectionRequest(
        @NotNull @Positive @Max(Plausible.HIGHEST_NUMBER) Long customerNumber,
        @NotBlank @Schema(pattern = TravelDate.FORM) String travelDate,
        @NotEmpty @Size(max = 9) List<@Valid @NotNull Traveller> travellers) {

    /**
     * Has exactly one of age and userType.
     *
     * @param age in whole years on the day of travel
     * @param contractUUID the right to use; null for a traveller who pays the full fare
     */
    @Schema(name = "SelectingTraveller")
    public record Traveller(
            @NotBlank @EventText @Schema(maxLength = Plausible.LONGEST_TEXT)
            String id,

            @Min(0) @Max(130) Integer age,
            UserType userType,
            UUID contractUUID) {}
}

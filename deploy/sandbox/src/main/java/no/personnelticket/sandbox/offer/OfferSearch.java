package no.personnelticket.sandbox.offer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.UserType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search between stop places [P]. */
@Schema(name = "StandardOfferSearch")
public record OfferSearch(
        @NotNull LocalDate travelDate,
        @NotBlank String from,
        @NotBlank String to,
        @NotEmpty List<@Valid @NotNull Traveller> travellers) {

    /** A traveller. Either the age on the day of travel or the kind of traveller is given [P]. */
    @Schema(name = "StandardOfferTraveller")
    public record Traveller(
            @NotBlank String id, @PositiveOrZero Integer age, UserType userType) {}
}

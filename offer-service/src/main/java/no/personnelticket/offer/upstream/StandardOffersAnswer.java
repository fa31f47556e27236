package no.personnelticket.offer.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.UserType;
import no.personnelticket.http.request.EventText;

/** The answer of the Offers API [P], as far as it is used here, with the constraints that it must meet. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StandardOffersAnswer(@NotNull @Size(max = 100) List<@NotNull @Valid Offer> offers) {

    /** One offer for the whole party. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offer(
            @NotNull UUID id,
            @NotBlank String name,
            @NotNull @Valid Price price,
            @NotEmpty List<@NotNull @Valid Ticket> preassignedProducts,
            List<@NotNull @Valid AddOn> supplementProducts,
            @NotEmpty List<@NotNull @Valid Mapping> travellerMapping,
            @NotNull @PositiveOrZero Integer available) {

        public Offer {
            supplementProducts = supplementProducts == null ? List.of() : supplementProducts;
        }
    }

    /** The ticket product for one traveller. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Ticket(
            @NotNull @Pattern(regexp = "[A-Z]{3}:PreassignedFareProduct:.+") @EventText
            String id,

            @NotBlank @EventText String version,
            @NotNull @Valid Price price,
            @NotNull @Size(min = 1, max = 1) List<@NotBlank String> travellerIds,
            @NotNull @Valid Properties properties) {

        String travellerId() {
            return travellerIds.get(0);
        }

        String operator() {
            return id.substring(0, 3);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Properties(
            @NotBlank String userProfileId, @NotEmpty List<@NotBlank @EventText String> fareClasses) {}

    /** What one traveller pays in addition to the ticket. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AddOn(
            @NotNull @Valid Price price,
            @NotNull @Size(min = 1, max = 1) List<@NotBlank String> travellerIds) {

        String travellerId() {
            return travellerIds.get(0);
        }
    }

    /** Travellers of one traveller type. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mapping(
            @NotEmpty List<@NotBlank String> travellerIds,
            int minNumberOfTravellers,
            int maxNumberOfTravellers,
            @NotNull UserType userType) {}

    /** A price [P: text with two decimals]. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Price(
            @NotNull @Pattern(regexp = "\\d{0,9}\\.\\d{2}") String amount,
            @NotNull @Pattern(regexp = "NOK") String currency) {

        Money toMoney() {
            return new Money(new BigDecimal(amount), currency);
        }
    }
}

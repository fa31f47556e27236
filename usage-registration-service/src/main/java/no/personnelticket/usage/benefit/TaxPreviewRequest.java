package no.personnelticket.usage.benefit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.request.EventText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** Possible purchases; each is previewed independently of the others. */
public record TaxPreviewRequest(@NotEmpty @Size(max = 50) List<@NotNull @Valid Purchase> purchases) {

    /**
     * A possible purchase.
     *
     * @param id chosen by the caller, for instance an offer id
     */
    public record Purchase(
            @NotBlank @Size(max = 200) @EventText String id,
            @NotEmpty @Size(max = 9) List<@NotNull @Valid Use> uses) {}

    /** A right that would be used, and its saving. */
    public record Use(
            @NotNull UUID contractUUID,

            @NotNull @Schema(properties = @SchemaProperty(name = "amount", pattern = SAVING))
            Money saving) {

        /** From 0.00 to {@link Plausible#HIGHEST_PRICE}. */
        private static final String SAVING = "^(-0{0,10}\\.00|0{0,5}\\d{0,5}\\.\\d\\d|0{0,4}100000\\.00)$";

        public Use {
            if (saving != null && saving.isNegative()) {
                throw new IllegalArgumentException("saving must not be negative");
            }
            if (saving != null && !saving.currency().equals("NOK")) {
                throw new IllegalArgumentException("saving.currency must be NOK");
            }
            if (saving != null && saving.compareTo(Plausible.HIGHEST_PRICE) > 0) {
                throw new IllegalArgumentException("saving must not be beyond " + Plausible.HIGHEST_PRICE.amount());
            }
        }
    }
}

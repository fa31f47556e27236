package no.personnelticket.offer.taxpreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import no.personnelticket.offer.discountedoffer.FoundOffers;
import no.personnelticket.offer.discountedoffer.Offer;
import no.personnelticket.offer.discountedoffer.TaxPreview;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Adds tax previews to offers. If they are unavailable, the offers say so. */
@ApplicationScoped
public class TaxPreviewStep {

    private static final Logger LOG = Logger.getLogger(TaxPreviewStep.class);

    private final UsageServiceClient usages;

    TaxPreviewStep(@RestClient UsageServiceClient usages) {
        this.usages = usages;
    }

    /** The same offer, with its preview. */
    public Offer addTo(Offer offer) {
        return addTo(new FoundOffers(List.of(offer))).offers().get(0);
    }

    /** The same offers, each with its preview. */
    public FoundOffers addTo(FoundOffers found) {
        TaxPreviewRequest request = TaxPreviewRequest.of(found.offers());
        if (request.purchases().isEmpty()) {
            return found.withTaxPreviews(offer -> TaxPreview.NOTHING);
        }
        try {
            TaxPreviewAnswer answer = usages.preview(request);
            return found.withTaxPreviews(offer -> of(offer, Optional.of(answer), "It was not answered"));
        } catch (RuntimeException unavailable) {
            LOG.warnf(
                    "Tax previews could not be fetched, cause=%s",
                    unavailable.getClass().getName());
            return found.withTaxPreviews(offer -> of(offer, Optional.empty(), reason(unavailable)));
        }
    }

    private static TaxPreview of(Offer offer, Optional<TaxPreviewAnswer> answer, String otherwise) {
        boolean savesNothing = offer.travellers().stream().allMatch(traveller -> traveller.right() == null);
        return savesNothing
                ? TaxPreview.NOTHING
                : answer.flatMap(given -> given.of(offer.id())).orElseGet(() -> TaxPreview.unavailable(otherwise));
    }

    private static String reason(RuntimeException unavailable) {
        return unavailable instanceof WebApplicationException refused
                        && refused.getResponse().getStatus() == 403
                ? "The token lacks the permission for tax previews"
                : "The usage-registration-service does not answer";
    }
}

package no.personnelticket.offer.pricing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.SchemeVersion;

/** Reads the versions of the scheme once. */
public class DiscountSchemesConfiguration {

    @Produces
    @Singleton
    DiscountSchemes discountSchemes(ObjectMapper json) {
        return new DiscountSchemes(
                json.convertValue(SchemeVersion.read(), new TypeReference<List<DiscountScheme>>() {}));
    }
}

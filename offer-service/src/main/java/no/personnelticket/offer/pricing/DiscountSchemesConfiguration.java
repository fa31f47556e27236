package no.personnelticket.offer.pricing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the versions of the scheme once, from {@code contracts/discount-schemes.json}. */
public class DiscountSchemesConfiguration {

    @Produces
    @Singleton
    DiscountSchemes discountSchemes(ObjectMapper json) throws IOException {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        try (InputStream data = application.getResourceAsStream("discount-schemes.json")) {
            return new DiscountSchemes(json.readValue(data, new TypeReference<List<DiscountScheme>>() {}));
        }
    }
}

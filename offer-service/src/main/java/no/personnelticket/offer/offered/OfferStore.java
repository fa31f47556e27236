package no.personnelticket.offer.offered;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The offers that were made. One that has expired is kept for 30 days, for those who look into a sale. */
@ApplicationScoped
@Transactional
public class OfferStore {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private static final String DELETE = """
            delete from offer where offer_id in (
                select offer_id from offer where expires_at < :bound
                order by expires_at limit 100 for update skip locked)""";

    private final Clock clock;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    public OfferStore(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.writer = json.writerFor(Offer.class);
        this.reader = json.readerFor(Offer.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Stores an offer for the first time. */
    public void store(Offer offer) {
        OfferEntity entity = new OfferEntity();
        entity.offerId = offer.id();
        entity.customerNumber = offer.customerNumber();
        entity.expiresAt = offer.expiresAt();
        entity.document = write(offer);
        entity.persist();
    }

    /** Deletes some of the offers whose time has come, more of them than one search makes. */
    public void deleteOld() {
        OfferEntity.getEntityManager()
                .createNativeQuery(DELETE)
                .setParameter("bound", clock.instant().minus(KEPT_AFTER_EXPIRY))
                .executeUpdate();
    }

    public Optional<Offer> find(UUID offerId) {
        return OfferEntity.<OfferEntity>findByIdOptional(offerId).map(entity -> read(entity.document));
    }

    private String write(Offer offer) {
        try {
            return writer.writeValueAsString(offer);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Offer read(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

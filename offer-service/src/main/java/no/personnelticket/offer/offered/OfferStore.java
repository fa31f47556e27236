package no.personnelticket.offer.offered;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.messaging.Effect;

/** The offers that were made. One that has expired is kept for 30 days, for those who look into a sale. */
@Singleton
public class OfferStore {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    /** Takes some of the offers away whose time has come, more of them than one search makes. */
    private static final String STORE_AND_DELETE_OLD = """
            made as (
                insert into offer (offer_id, customer_number, expires_at, document)
                select cast(id as uuid), customer, cast(expiry as timestamptz), made_offer
                from unnest(?, ?, ?, ?) as given (id, customer, expiry, made_offer)
                where exists (select from taken)),
            gone as (
                delete from offer where offer_id in (
                    select offer_id from offer where expires_at < ?
                    order by expires_at limit 100 for update skip locked))
            """;

    private final AgroalDataSource database;
    private final Clock clock;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    public OfferStore(AgroalDataSource database, Clock clock, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.writer = json.writerFor(Offer.class);
        this.reader = json.readerFor(Offer.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Stores offers for the first time, together with the step that made them. */
    Effect storing(List<Offer> offers) {
        Instant bound = clock.instant().minus(KEPT_AFTER_EXPIRY);
        return new Effect(
                STORE_AND_DELETE_OLD,
                List.of(
                        offers.stream().map(offer -> offer.id().toString()).toArray(String[]::new),
                        offers.stream().mapToLong(Offer::customerNumber).toArray(),
                        offers.stream()
                                .map(offer -> offer.expiresAt().toString())
                                .toArray(String[]::new),
                        offers.stream().map(this::write).toArray(String[]::new),
                        bound.atOffset(ZoneOffset.UTC)));
    }

    public Optional<Offer> find(UUID offerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select document from offer where offer_id = ?")) {
            select.setObject(1, offerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row.getString(1))) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("An offer could not be read", fault);
        }
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

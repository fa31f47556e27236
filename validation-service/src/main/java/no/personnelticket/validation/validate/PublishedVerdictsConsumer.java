package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.messaging.consume.RestoringHandler;
import no.personnelticket.validation.reservation.ReservationStore;

/**
 * After a restore, stores the verdicts that the database lacks, with their reservations. The names of the topics make
 * the replay read contracts and offers before, and distributed tickets after. No topic has the client of a verdict, or
 * that it was released: a restored verdict cannot be released, and its coupons become available when the offer
 * expires.
 */
@Singleton
public class PublishedVerdictsConsumer implements RestoringHandler<OfferValidated> {

    private final VerdictStore verdicts;
    private final ReservationStore reservations;

    public PublishedVerdictsConsumer(VerdictStore verdicts, ReservationStore reservations) {
        this.verdicts = verdicts;
        this.reservations = reservations;
    }

    @Override
    public Class<OfferValidated> type() {
        return OfferValidated.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<OfferValidated>> batch) {
        verdicts.restore(batch.stream().map(PublishedVerdictsConsumer::verdict).toList());
        reservations.restore(batch.stream().map(ReceivedEvent::event).toList());
        return BatchResult.STORED;
    }

    private static StoredVerdict verdict(ReceivedEvent<OfferValidated> received) {
        return StoredVerdict.of(received.event(), null, null, received.traceParent());
    }
}

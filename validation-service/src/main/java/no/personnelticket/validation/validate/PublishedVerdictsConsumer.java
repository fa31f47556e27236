package no.personnelticket.validation.validate;

import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.messaging.BatchResult;
import no.personnelticket.messaging.ReceivedEvent;
import no.personnelticket.messaging.RestoringHandler;
import no.personnelticket.validation.reservation.ReservationStore;

/**
 * After a restore, brings back the verdicts that the database lacks, with their coupons. Replayed after contracts and offers, and
 * before the tickets that were sold on them: by the names of the topics. Which client asked, and that
 * it released a verdict, is on no topic: nobody can release a restored one, and its coupons are free when the offer expires.
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

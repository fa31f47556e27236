package no.personnelticket.offer.offered;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "offer")
class OfferEntity extends PanacheEntityBase {

    @Id
    @Column(name = "offer_id")
    UUID offerId;

    @Column(name = "customer_number")
    long customerNumber;

    @Column(name = "expires_at")
    Instant expiresAt;

    String document;
}

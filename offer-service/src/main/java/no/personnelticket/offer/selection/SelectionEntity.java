package no.personnelticket.offer.selection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.messaging.EventJson;

@Entity
@Table(name = "selection")
class SelectionEntity extends PanacheEntityBase {

    @Id
    @Column(name = "selection_id")
    UUID selectionId;

    @Column(name = "customer_number")
    long customerNumber;

    @Column(name = "travel_date")
    LocalDate travelDate;

    @Column(name = "selected_at")
    Instant selectedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    String fingerprint;

    String document;

    RightsSelected toSelection() {
        return EventJson.read(document.getBytes(StandardCharsets.UTF_8), RightsSelected.class);
    }
}

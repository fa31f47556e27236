package no.personnelticket.rights.holder;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "ticket_rights_holder")
class HolderEntity extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "employee_id")
    UUID employeeId;

    @Column(name = "family_member_id")
    UUID familyMemberId;

    @Column(name = "ticket_holder_code")
    String ticketHolderCode;

    @Column(name = "customer_number")
    Long customerNumber;

    @Column(name = "claimed_at")
    Instant claimedAt;

    @Column(name = "student_from")
    LocalDate studentFrom;

    @Column(name = "student_to")
    LocalDate studentTo;
}

package no.personnelticket.rights.family;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.rights.right.FamilyRelation;

@Entity
@Table(name = "family_member")
class FamilyMemberEntity extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "employee_id")
    UUID employeeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "family_relation")
    FamilyRelation familyRelation;

    @Column(name = "first_name")
    String firstName;

    String surname;

    @Column(name = "date_of_birth")
    LocalDate dateOfBirth;

    @Column(name = "is_deleted")
    boolean deleted;

    void become(FamilyMember member) {
        employeeId = member.employeeId();
        familyRelation = member.familyRelation();
        firstName = member.firstName();
        surname = member.surname();
        dateOfBirth = member.dateOfBirth();
        deleted = member.isDeleted();
    }

    FamilyMember toFamilyMember() {
        return new FamilyMember(id, employeeId, familyRelation, firstName, surname, dateOfBirth, deleted);
    }
}

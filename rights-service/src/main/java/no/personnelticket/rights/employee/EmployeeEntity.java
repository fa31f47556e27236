package no.personnelticket.rights.employee;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.rights.right.HireEndCause;

@Entity
@Table(name = "employee")
class EmployeeEntity extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "company_id")
    int companyId;

    @Column(name = "employee_no")
    long employeeNo;

    @Column(name = "employment_type_id")
    int employmentTypeId;

    @Column(name = "date_of_birth")
    LocalDate dateOfBirth;

    String ssn;

    @Column(name = "first_name")
    String firstName;

    String surname;

    @Column(name = "address_line")
    String addressLine;

    @Column(name = "postal_code")
    String postalCode;

    @Column(name = "abstain_from_ticket")
    boolean abstainFromTicket;

    @Column(name = "hire_start_date")
    LocalDate hireStartDate;

    @Column(name = "pay_type")
    String payType;

    @Column(name = "hire_end_date")
    LocalDate hireEndDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "hire_end_cause")
    HireEndCause hireEndCause;

    @Column(name = "disability_grade")
    int disabilityGrade;

    @Column(name = "disability_from_date")
    LocalDate disabilityFromDate;

    @Column(name = "employment_percentage")
    BigDecimal employmentPercentage;

    @Column(name = "employment_percentage_date")
    LocalDate employmentPercentageDate;

    @Column(name = "paid_percentage")
    BigDecimal paidPercentage;

    @Column(name = "leave_from_date")
    LocalDate leaveFromDate;

    @Column(name = "is_deleted")
    boolean deleted;

    void become(EmployeeRecord record) {
        companyId = record.companyId();
        employeeNo = record.employeeNo();
        employmentTypeId = record.employmentTypeId();
        dateOfBirth = record.dateOfBirth();
        ssn = record.ssn();
        firstName = record.firstName();
        surname = record.surname();
        addressLine = record.addressLine();
        postalCode = record.postalCode();
        abstainFromTicket = record.abstainFromTicket();
        hireStartDate = record.hireStartDate();
        payType = record.payType();
        hireEndDate = record.hireEndDate();
        hireEndCause = record.hireEndCause();
        disabilityGrade = record.disabilityGrade();
        disabilityFromDate = record.disabilityFromDate();
        employmentPercentage = twoDecimals(record.employmentPercentage());
        employmentPercentageDate = record.employmentPercentageDate();
        paidPercentage = twoDecimals(record.paidPercentage());
        leaveFromDate = record.leaveFromDate();
        deleted = record.isDeleted();
    }

    EmployeeRecord toRecord() {
        return new EmployeeRecord(
                id,
                employeeNo,
                companyId,
                employmentTypeId,
                dateOfBirth,
                ssn,
                firstName,
                surname,
                addressLine,
                postalCode,
                abstainFromTicket,
                hireStartDate,
                payType,
                hireEndDate,
                hireEndCause,
                disabilityGrade,
                disabilityFromDate,
                employmentPercentage,
                employmentPercentageDate,
                paidPercentage,
                leaveFromDate,
                deleted);
    }

    private static BigDecimal twoDecimals(BigDecimal percentage) {
        return percentage == null ? null : percentage.setScale(2, java.math.RoundingMode.HALF_UP);
    }
}

package no.personnelticket.rights.company;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "company")
class CompanyEntity extends PanacheEntityBase {

    @Id
    @Column(name = "company_id")
    int companyId;

    String name;

    @Column(name = "address_line")
    String addressLine;

    @Column(name = "postal_code")
    String postalCode;

    @Column(name = "is_deleted")
    boolean deleted;

    @Column(name = "allow_e_tickets")
    boolean allowETickets;

    @Column(name = "report_separator")
    String reportSeparator;

    @Column(name = "employee_no_prefix")
    String employeeNoPrefix;

    @Column(name = "allow_local_employees")
    boolean allowLocalEmployees;

    Company toCompany() {
        return new Company(
                companyId,
                name,
                addressLine,
                postalCode,
                deleted,
                allowETickets,
                reportSeparator,
                employeeNoPrefix,
                allowLocalEmployees);
    }
}

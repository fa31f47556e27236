package no.personnelticket.endtoend;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.personnelticket.generated.rights.EmployeesApi.APIImportNewEmployeeRequest;
import no.personnelticket.generated.rights.TicketRightHoldersApi.APIFindTicketRightsHoldersRequest;
import no.personnelticket.generated.rights.client.ApiException;
import no.personnelticket.generated.rights.model.EmployeeRecord;
import no.personnelticket.generated.rights.model.TicketRightsHolder;

/** Employees of company 3, imported and found by a generated client. */
record Employees(GeneratedClients hr) {

    Employees() {
        this(GeneratedClients.of("hr-system", "hr-secret"));
    }

    void importNew(long employeeNo, LocalDate born) throws ApiException {
        hr.employees()
                .importNewEmployee(APIImportNewEmployeeRequest.newBuilder()
                        .employeeRecord(new EmployeeRecord()
                                .employeeNo(employeeNo)
                                .companyId(3)
                                .employmentTypeId(1)
                                .dateOfBirth(born)
                                .ssn(NationalIds.of(born).get(0))
                                .firstName("Kari")
                                .surname("Nordmann")
                                .addressLine("Storgata 1")
                                .postalCode("0155")
                                .hireStartDate(LocalDate.parse("2010-01-01"))
                                .payType("M")
                                .employmentPercentage(new BigDecimal("100"))
                                .isDeleted(false))
                        .build());
    }

    TicketRightsHolder holder(long employeeNo) throws ApiException {
        return hr.holders()
                .findTicketRightsHolders(APIFindTicketRightsHoldersRequest.newBuilder()
                        .companyId(3)
                        .employeeNo(employeeNo)
                        .build())
                .getItems()
                .get(0);
    }
}

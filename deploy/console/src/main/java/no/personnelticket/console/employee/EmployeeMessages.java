package no.personnelticket.console.employee;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The English texts of the pages of employees; the Norwegian ones are in {@code messages/employee_nb.properties}. */
@MessageBundle("employee")
public interface EmployeeMessages {

    @Message("Employees")
    String title();

    @Message("Import employees")
    String importing();

    @Message("A CSV file with the published columns. Good rows are imported, the others are refused one by one.")
    String importIntro();

    @Message("File")
    String file();

    @Message("The file is sent: {percent} %")
    String sending(String percent);

    @Message("Rows read: {read} of {rows}")
    String reading(String read, String rows);

    @Message(
            "The import did not begin or broke off. Open this page again and send the same file: what is imported stays, and the rest is imported.")
    String brokeOff();

    @Message("Why a person has which rights")
    String search();

    @Message("Company")
    String company();

    @Message("Employee number")
    String employeeNo();

    @Message("Find")
    String find();

    @Message("Employees")
    String back();

    @Message("Rows read: {total}, refused: {refused}.")
    String result(int total, int refused);

    @Message("Added")
    String added();

    @Message("Updated")
    String updated();

    @Message("Unchanged")
    String unchanged();

    @Message("Refused")
    String refused();

    @Message("Doubtful")
    String warned();

    @Message("Download refused and doubtful rows (CSV)")
    String download();

    @Message("{shown} of {all} are shown.")
    String shown(int shown, int all);

    @Message("Line")
    String line();

    @Message("Field")
    String field();

    @Message("Reason")
    String reason();

    @Message("Ticket rights")
    String rights();

    @Message("Company {companyId}, employee number {employeeNo}")
    String heading(int companyId, String employeeNo);

    @Message("The company has nobody with this number.")
    String nobody();

    @Message("No ticket rights.")
    String noRights();

    @Message("Product")
    String product();

    @Message("Travel type")
    String travelType();

    @Message("work travel")
    String workTravel();

    @Message("private travel")
    String privateTravel();

    @Message("Valid")
    String valid();

    @Message("Status")
    String status();

    @Message("Coupons left")
    String coupons();

    @Message("Why: what each policy says from the facts as they are now")
    String why();

    @Message("Year")
    String year();

    @Message("Policy")
    String policy();

    @Message("Outcome")
    String outcome();

    @Message("Facts")
    String facts();

    @Message("gives a right from {from} to {to}")
    String given(String from, String to);

    @Message("gives no right")
    String withheld();
}

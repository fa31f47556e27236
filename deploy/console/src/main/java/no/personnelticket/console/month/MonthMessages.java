package no.personnelticket.console.month;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The English texts of the pages of months; the Norwegian ones are in {@code messages/month_nb.properties}. */
@MessageBundle("month")
public interface MonthMessages {

    @Message("Months")
    String title();

    @Message(
            "How far the months of {year} are. A month that is over and has something to report is due; it is closed by its company, or by the schedule.")
    String intro(int year);

    @Message("Your token covers no companies.")
    String empty();

    @Message("The rights-service does not answer: which companies there are is not known. One is shown by its number.")
    String companiesUnknown();

    @Message("No month of these companies is due.")
    String nothingDue();

    @Message("To be closed")
    String toClose();

    @Message("Company number")
    String companyNumber();

    @Message("Show its months")
    String showCompany();

    @Message("Company")
    String company();

    @Message("Month")
    String month();

    @Message("Open")
    String open();

    @Message("Due")
    String due();

    @Message("Failed")
    String failed();

    @Message("Closed")
    String closed();

    @Message("Skipped")
    String skipped();

    @Message("Not due")
    String notDue();

    @Message("Before the first report")
    String beforeFirst();

    @Message("not begun")
    String notBegun();

    @Message("More companies")
    String more();

    @Message("Other years")
    String years();

    @Message("Find a usage in the reports")
    String findUsage();

    @Message("Usage id")
    String usageId();

    @Message("Find")
    String find();

    @Message("All months")
    String back();

    @Message("Company {companyId}, {month}")
    String heading(int companyId, String month);

    @Message("The month still runs.")
    String openMeans();

    @Message("The month is over and not closed yet.")
    String dueMeans();

    @Message("The month is over, and the schedule could not close it. It will try again.")
    String failedMeans();

    @Message("The month is closed. Its report never changes.")
    String closedMeans();

    @Message(
            "A later month was closed without this one. It has no report, and what was used in it is in the later one.")
    String skippedMeans();

    @Message(
            "The schedule will not close this month: the company never had a ticket right or a report, or the month is before"
                    + " the first use of a ticket. It can be closed by hand.")
    String notDueMeans();

    @Message("Other tickets of the sale, which are not shown: {count}")
    String otherTickets(int count);

    @Message(
            "The company's first report is of a later month, and nothing was used in this one before that. It has no report.")
    String beforeFirstMeans();

    @Message("Closed at")
    String closedAt();

    @Message("Closed by")
    String closedBy();

    @Message("SHA-256 of the report")
    String sha256();

    @Message("Made by")
    String madeBy();

    @Message("rates {rates}, rules {rules}")
    String versions(String rates, String rules);

    @Message("Failed at")
    String failedAt();

    @Message("Why")
    String why();

    @Message("Employees that the rights-service does not know; their usages wait for a later report")
    String unknown();

    @Message("Employee reference")
    String reference();

    @Message("Usages")
    String usages();

    @Message("Saving")
    String saving();

    @Message("Close the month")
    String close();

    @Message("Would anything stop closing?")
    String check();

    @Message("Nothing would stop closing. Lines of the report: {lines}.")
    String closable(int lines);

    @Message("This would stop closing:")
    String obstacles();

    @Message(
            "Tickets and refunds in quarantine, of all companies: {count}. None of them is in the report; what is processed"
                    + " after the closing corrects the month in a later report.")
    String quarantined(long count);

    @Message("Kafka does not answer: whether tickets of this month are in quarantine is not known.")
    String quarantineUnknown();

    @Message("I close the month though it still runs. What is used in it from now on is in the next report.")
    String closeRunning();

    @Message("I leave the earlier open months without reports for good. What was used in them is in this report.")
    String skipEarlier();

    @Message("Type {month} to close the month. It cannot be opened again.")
    String confirm(String month);

    @Message("Report and tax")
    String report();

    @Message("Tax savings report (CSV)")
    String taxSavings();

    @Message("The report as it would be now (CSV)")
    String preliminary();

    @Message("The a-melding file (CSV)")
    String aMelding();

    @Message("Taxable benefits")
    String benefits();

    @Message("As reported.")
    String benefitsFinal();

    @Message("As closing the month now would report.")
    String benefitsPreliminary();

    @Message("{shown} of {all} are shown.")
    String shown(int shown, int all);

    @Message("Employee number")
    String employeeNo();

    @Message("Income year")
    String incomeYear();

    @Message("corrects another year")
    String correctsOtherYear();

    @Message("Saving of the month")
    String savingOfMonth();

    @Message("Saving of the year")
    String savingOfYear();

    @Message("Tax-free amount left for tickets")
    String taxFree();

    @Message("Used by other staff discounts")
    String usedElsewhere();

    @Message("not stated")
    String notStated();

    @Message("Taxable in the month")
    String taxable();

    @Message("Nobody saved anything.")
    String nobody();

    @Message("Lines")
    String lines();

    @Message("Statement of the year")
    String statement();

    @Message("Check consistency")
    String trust();

    @Message("Count again")
    String verify();

    @Message("All data are consistent.")
    String consistent();

    @Message("Some data are not consistent.")
    String inconsistent();

    @Message("Rule")
    String invariant();

    @Message("Checked")
    String checked();

    @Message("Wrong")
    String wrong();

    @Message("First wrong ones")
    String firstWrong();

    @Message("Make the report again from its events")
    String rebuild();

    @Message("Every byte is the same. Events read: {events}.")
    String equal(long events);

    @Message("The report is not what its events say. Events read: {events}.")
    String differs(long events);

    @Message("Line {line}, employee number {employeeNo}")
    String difference(int line, String employeeNo);

    @Message("in the report")
    String inReport();

    @Message("from the events")
    String fromEvents();

    @Message("no such line")
    String noLine();

    @Message("Usages of the report without an event: {usages}. The topic's retention deleted it.")
    String missing(int usages);

    @Message("Back to the month")
    String backToMonth();

    @Message("Employee number {employeeNo}")
    String ofEmployee(String employeeNo);

    @Message("Saving of {month}: {saving}")
    String lineOf(String month, String saving);

    @Message("Ticket")
    String ticket();

    @Message("Distribution")
    String distribution();

    @Message("Refund")
    String refund();

    @Message("Event")
    String event();

    @Message("Usage")
    String usage();

    @Message("In the report of")
    String inReportOf();

    @Message("The line's saving")
    String savingOfLine();

    @Message("Key")
    String key();

    @Message("Written at")
    String writtenAt();

    @Message("Statement of {year}")
    String statementOf(int year);

    @Message("To print, in Norwegian")
    String printNorwegian();

    @Message("To print, in English")
    String printEnglish();

    @Message("Taxable in the year")
    String taxableOfYear();

    @Message("Journeys")
    String journeys();

    @Message("Day")
    String day();

    @Message("Customer")
    String customer();

    @Message("Explanation")
    String explanation();

    @Message("Reported to the employer")
    String reported();

    @Message("not yet")
    String notYet();

    @Message("yes")
    String yes();
}

package no.personnelticket.console.sale;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The English texts of the pages of a sale; the Norwegian ones are in {@code messages/sale_nb.properties}. */
@MessageBundle("sale")
public interface SaleMessages {

    @Message("A sale")
    String title();

    @Message(
            "A sale in six steps, as a sales client makes it, against the running system. Each page shows the calls of its step.")
    String intro();

    @Message("Customer")
    String customer();

    @Message("Customer number")
    String customerNumber();

    @Message(
            "The sandbox has the customers 1000001 to 1000012. They have rights once deploy/local/sale has run, or when they claim them with a pickup code.")
    String samples();

    @Message("Travel date")
    String travelDate();

    @Message("Get the ticket rights")
    String toRights();

    @Message("1 Ticket rights")
    String step1();

    @Message("2 Selection")
    String step2();

    @Message("3 Offers")
    String step3();

    @Message("4 Validation")
    String step4();

    @Message("5 Payment and distribution")
    String step5();

    @Message("6 Usage and tax")
    String step6();

    @Message("The customer has no rights on that day.")
    String noRights();

    @Message("Product")
    String product();

    @Message("Travels as")
    String travellerType();

    @Message("Valid")
    String validity();

    @Message("Coupons left")
    String coupons();

    @Message("without coupons")
    String withoutCoupons();

    @Message("work travel")
    String workTravel();

    @Message("private travel")
    String privateTravel();

    @Message("Travel type")
    String travelType();

    @Message("Select this right")
    String select();

    @Message("Claim rights")
    String claim();

    @Message("Pickup code")
    String pickupCode();

    @Message("The right is selected for {day}.")
    String selected(String day);

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Search for offers")
    String search();

    @Message("There are no offers.")
    String noOffers();

    @Message("Full fare")
    String fullFare();

    @Message("Discount")
    String discount();

    @Message("Add-ons, paid in full")
    String addOns();

    @Message("Price")
    String price();

    @Message("Why this discount")
    String why();

    @Message("{name}: {percent} percent of the fare")
    String rule(String name, String percent);

    @Message("No discount: the right unlocks none here.")
    String noRule();

    @Message("Version of the discount rules")
    String scheme();

    @Message("What it would add to taxable income")
    String taxPreview();

    @Message("not known")
    String unknownTax();

    @Message("Validate this offer")
    String validate();

    @Message("The offer may be sold.")
    String valid();

    @Message("The offer must not be sold.")
    String invalid();

    @Message("Rule")
    String ruleId();

    @Message("Outcome")
    String outcome();

    @Message("Facts")
    String facts();

    @Message("Passed")
    String passed();

    @Message("Refused")
    String refused();

    @Message("Not applicable")
    String notApplicable();

    @Message("Reserve, pay and distribute")
    String pay();

    @Message("The order is paid and its ticket distributed.")
    String distributed();

    @Message("See the usage")
    String toUsage();

    @Message("The usage is not registered yet.")
    String notYet();

    @Message("Look again")
    String again();

    @Message("Saving")
    String saving();

    @Message(
            "The saving counts in the taxable benefit of company {companyId} in {month}. What exceeds the tax-free amount of the year is taxable.")
    String counts(int companyId, String month);

    @Message("Work travel gives no taxable benefit.")
    String doesNotCount();

    @Message("Validated before payment.")
    String wasValidated();

    @Message("Not validated before payment.")
    String wasNotValidated();

    @Message("Taxable benefits of the month")
    String toBenefits();

    @Message("Calls")
    String calls();

    @Message("Request")
    String request();

    @Message("Answer")
    String answer();

    @Message("no answer")
    String noAnswer();

    @Message("Another sale")
    String another();

    @Message("Paying and distributing is up to the sales platform; there is no sandbox here to do it.")
    String noSandbox();

    @Message("Your permissions do not cover the next step.")
    String noPermission();
}

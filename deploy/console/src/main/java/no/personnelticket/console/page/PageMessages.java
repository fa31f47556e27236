package no.personnelticket.console.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The English texts of the layout and of errors; the Norwegian ones are in {@code messages/page_nb.properties}. */
@MessageBundle("page")
public interface PageMessages {

    @Message("Personnel tickets")
    String application();

    @Message("Skip to content")
    String skip();

    @Message("Pages")
    String pages();

    @Message("Overview")
    String overview();

    @Message("Quarantine")
    String quarantine();

    @Message("Sales clients")
    String salesClients();

    @Message("Months")
    String months();

    @Message("A sale")
    String sale();

    @Message("Employees")
    String employees();

    @Message("Audit log")
    String audit();

    @Message("Signed in as {name}")
    String signedInAs(String name);

    @Message("Sign out")
    String signOut();

    @Message("You have no permissions here")
    String nothingAllowed();

    @Message("{name} may open no page of the console. Ask whoever gives out permissions.")
    String nothingAllowedWhy(String name);

    @Message("You may not do this")
    String forbidden();

    @Message("Your permissions, or the companies that you may see, do not cover this page or action.")
    String forbiddenWhy();

    @Message("This page does not exist")
    String notFound();

    @Message("There is nothing at this address, or no longer.")
    String notFoundWhy();

    @Message("This could not be done")
    String failed();

    @Message("What was entered or asked for was refused; the detail says why.")
    String refusedWhy();

    @Message(
            "What this page needs does not answer. Try again in a few seconds; what you entered may have been done already.")
    String unavailableWhy();

    @Message("A fault happened. Try again; if it stays, report it with the correlation id.")
    String faultWhy();

    @Message("Detail")
    String detail();

    @Message("This form is too old")
    String oldForm();

    @Message("Nothing was done. Open the page again and send the form from there, within two hours.")
    String oldFormWhy();

    @Message("Your session is over")
    String sessionOver();

    @Message("It could not be read, or the issuer no longer accepts it. Nothing was done.")
    String sessionOverWhy();

    @Message("You could not sign in")
    String signInRefused();

    @Message("The issuer refused it. Nothing was done.")
    String signInRefusedWhy();

    @Message("Sign in again")
    String signInAgain();

    @Message("To the first page")
    String toFirstPage();

    @Message("Correlation id")
    String correlationId();

    @Message("Error code")
    String errorCode();
}

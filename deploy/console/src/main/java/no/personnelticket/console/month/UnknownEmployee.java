package no.personnelticket.console.month;

import no.personnelticket.events.Money;

/** An employee whom the rights-service does not know; the usages wait for a later report. */
public record UnknownEmployee(String employeeReference, int usages, Money saving) {}

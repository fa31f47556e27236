/** What an employee is told of a year: each journey, what of it counts in tax and why. */
package no.personnelticket.usage.statement;

/** Statements for employees: each journey of a year, whether it counts in tax and why. */
package no.personnelticket.usage.statement;

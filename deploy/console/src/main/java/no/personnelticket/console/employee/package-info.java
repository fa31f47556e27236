/** Importing employees, and why a person has which rights. */
package no.personnelticket.console.employee;

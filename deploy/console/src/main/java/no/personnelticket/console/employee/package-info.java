/** Imports employees, and explains a person's rights. */
package no.personnelticket.console.employee;

/** Employees of the member companies, made from imported records. */
package no.personnelticket.rights.employee;

/** Importing employees: one record, or a CSV file of a whole company. */
package no.personnelticket.rights.imports;

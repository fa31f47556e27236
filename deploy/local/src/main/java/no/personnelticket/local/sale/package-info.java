/** A sale from end to end against the running system, as sales client, company and payroll perform it. */
package no.personnelticket.local.sale;

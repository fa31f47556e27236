/** A sale from end to end, as a sales client and a company would do it against the running system. */
package no.personnelticket.local.sale;

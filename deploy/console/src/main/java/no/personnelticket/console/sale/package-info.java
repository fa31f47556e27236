/** A sale, step by step against the running system; each call is shown as a sales client makes it. */
package no.personnelticket.console.sale;

/** A sale, step by step against the running system, with each call as a sales client makes it. */
package no.personnelticket.console.sale;

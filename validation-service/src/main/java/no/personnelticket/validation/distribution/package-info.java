/** Whether the tickets that were distributed had been validated: that is where a skipped validation shows. */
package no.personnelticket.validation.distribution;

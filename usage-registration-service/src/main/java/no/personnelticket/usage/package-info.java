/** Registers what ticket rights were used for and what that is worth in tax. */
package no.personnelticket.usage;

/** Who the employees are, asked of the rights-service and kept nowhere but in a closed report. */
package no.personnelticket.usage.identity;

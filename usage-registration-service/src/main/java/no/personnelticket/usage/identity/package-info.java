/** The identities of employees, fetched from the rights-service and stored only with a closed report. */
package no.personnelticket.usage.identity;

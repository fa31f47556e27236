/** The contracts as the rights-service last told of them. */
package no.personnelticket.validation.contract;

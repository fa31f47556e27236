/** Whom a contract's savings count on, as the rights-service last said. */
package no.personnelticket.usage.contract;

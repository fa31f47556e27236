/** The company and employee on whom a contract's savings count, from the rights-service. */
package no.personnelticket.usage.contract;

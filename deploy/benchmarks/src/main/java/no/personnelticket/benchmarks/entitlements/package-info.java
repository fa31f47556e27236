/** How many entitlement calls the rights-service answers, beside what it could answer at most. */
package no.personnelticket.benchmarks.entitlements;

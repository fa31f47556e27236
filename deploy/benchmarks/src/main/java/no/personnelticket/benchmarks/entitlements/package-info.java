/** Measures how many entitlement calls the rights-service answers, and compares this with the upper limits. */
package no.personnelticket.benchmarks.entitlements;

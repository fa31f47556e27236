/** How many validations the validation-service gives, beside what PostgreSQL could store at most. */
package no.personnelticket.benchmarks.validate;

/** Measures how many validations the validation-service performs, and compares this with what PostgreSQL can store. */
package no.personnelticket.benchmarks.validate;

/**
 * Measures how fast a company's file is imported, and compares this with a copy of the bare rows into the same
 * PostgreSQL.
 */
package no.personnelticket.benchmarks.imports;

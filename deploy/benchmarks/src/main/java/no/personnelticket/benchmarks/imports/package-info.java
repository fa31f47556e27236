/** How fast a company's file is imported, against what the same PostgreSQL does with the bare rows. */
package no.personnelticket.benchmarks.imports;

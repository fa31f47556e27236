/** Many rows in one statement: one array per column, which PostgreSQL takes apart again. */
package no.personnelticket.rights.batch;

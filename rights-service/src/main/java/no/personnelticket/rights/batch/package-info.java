/** Many rows in one statement: one array per column, which PostgreSQL takes apart again, or all of them by COPY. */
package no.personnelticket.rights.batch;

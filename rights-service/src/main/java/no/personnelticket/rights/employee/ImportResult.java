package no.personnelticket.rights.employee;

import java.util.List;

/**
 * The result of importing a file: valid rows are imported, the others are refused.
 *
 * @param total lines in the file, without the header: the sum of {@code added}, {@code updated}, {@code unchanged} and
 *     {@code refusedRows}
 * @param refusedRows how many rows are refused
 * @param refused the faults of these rows; the first 1000
 * @param rowsWithWarnings how many of the imported rows have warnings
 * @param warnings the warnings of these rows; the first 1000
 */
public record ImportResult(
        long total,
        long added,
        long updated,
        long unchanged,
        long refusedRows,
        List<FoundInRow> refused,
        long rowsWithWarnings,
        List<FoundInRow> warnings) {

    /**
     * A fault or a warning in a row.
     *
     * @param line of the file, counted from 1, the header included
     * @param reason never contains the value of the field
     */
    public record FoundInRow(long line, String field, String reason) {}
}

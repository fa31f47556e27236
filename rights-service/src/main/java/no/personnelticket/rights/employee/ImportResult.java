package no.personnelticket.rights.employee;

import java.util.List;

/**
 * The result of importing a file: good rows are imported, the others are refused.
 *
 * @param total lines in the file, without the header: the sum of {@code added}, {@code updated}, {@code unchanged} and
 *     {@code refusedRows}
 * @param refusedRows how many rows are refused
 * @param refused what is wrong in them; the first 1000
 * @param rowsWithWarnings how many of the imported rows have something doubtful
 * @param warnings what is doubtful in them; the first 1000
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
     * What was found in a row.
     *
     * @param line of the file, counted from 1, the header included
     * @param reason never repeats what stands in the field
     */
    public record FoundInRow(long line, String field, String reason) {}
}

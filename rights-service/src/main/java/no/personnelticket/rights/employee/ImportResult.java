package no.personnelticket.rights.employee;

import java.util.List;

/**
 * What became of an imported file. Good rows are taken, refused rows are listed.
 *
 * @param total rows in the file, without the header
 */
public record ImportResult(long total, long added, long updated, long unchanged, List<RefusedRow> refused) {

    /**
     * A row that was not taken.
     *
     * @param line of the file, counted from 1, the header included
     * @param reason never repeats what stands in the field
     */
    public record RefusedRow(long line, String field, String reason) {}
}

package no.personnelticket.usage.report;

import java.nio.charset.StandardCharsets;
import no.personnelticket.messaging.Fingerprint;
import no.personnelticket.usage.month.ReportStatus;

/**
 * A tax savings report as a company gets it.
 *
 * @param content the CSV in UTF-8; contains national ids, so only the company may get it
 * @param sha256 of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sha256
public record TaxSavingsReport(ReportStatus status, byte[] content, String sha256) {

    public static TaxSavingsReport of(ReportStatus status, String csv) {
        byte[] content = csv.getBytes(StandardCharsets.UTF_8);
        return new TaxSavingsReport(status, content, Fingerprint.ofBytes(content));
    }

    public String csv() {
        return new String(content, StandardCharsets.UTF_8);
    }
}

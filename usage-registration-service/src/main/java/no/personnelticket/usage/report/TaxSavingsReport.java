package no.personnelticket.usage.report;

import java.nio.charset.StandardCharsets;
import no.personnelticket.messaging.Fingerprint;

/**
 * A tax savings report as a company gets it.
 *
 * @param content the CSV in UTF-8; holds national ids, so it goes to the company and nowhere else
 * @param sha256 of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sha256
record TaxSavingsReport(Status status, byte[] content, String sha256) {

    /** FINAL once the month is closed, and never another from then on; PRELIMINARY is what it would be now. */
    enum Status {
        PRELIMINARY,
        FINAL
    }

    static TaxSavingsReport of(Status status, String csv) {
        byte[] content = bytes(csv);
        return new TaxSavingsReport(status, content, Fingerprint.of(content));
    }

    static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    String csv() {
        return new String(content, StandardCharsets.UTF_8);
    }
}

package no.personnelticket.rights.employee.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.employee.file.FileOutcome.Refused;
import no.personnelticket.rights.employee.file.FileOutcome.Unsupported;

/**
 * The text of a file from a spreadsheet or an HR system, in the declared charset or else in UTF-8. A file that is
 * recognised as not text, or as text in another charset, is refused.
 */
final class FileText {

    private static final int LONGEST_SIGNATURE = 4;

    /** Whether the file can be read as text, from its first bytes. */
    private enum Kind {
        TEXT,
        UTF_8_WITH_MARK,
        UTF_16,
        COMPRESSED,
        SPREADSHEET
    }

    private final BufferedInputStream file;
    private final Kind kind;

    FileText(InputStream file) throws IOException {
        this.file = new BufferedInputStream(file);
        this.file.mark(LONGEST_SIGNATURE);
        kind = kind(HexFormat.of().formatHex(this.file.readNBytes(LONGEST_SIGNATURE)));
        this.file.reset();
    }

    /** Why the file cannot be read as text in the declared charset; empty if it can. */
    Optional<FileOutcome> refusal(Charset declared) {
        return switch (kind) {
            case TEXT, UTF_8_WITH_MARK -> Optional.empty();
            case UTF_16 ->
                declared != null
                                && (declared.name().startsWith("UTF-16")
                                        || declared.name().startsWith("UTF-32"))
                        ? Optional.empty()
                        : Optional.of(new Refused(List.of(new Finding(
                                "body",
                                "is UTF-16: save it as UTF-8, or send Content-Type: text/csv; charset=utf-16"))));
            case COMPRESSED -> Optional.of(new Unsupported("The file is compressed (gzip); send it uncompressed"));
            case SPREADSHEET -> Optional.of(new Unsupported("The file is a spreadsheet or an archive; save it as CSV"));
        };
    }

    /**
     * Bytes that are invalid in the charset are read as U+FFFD.
     *
     * @param declared null if the sender declared none
     */
    Reader reader(Charset declared) {
        boolean isUtf8 = declared == null || kind == Kind.UTF_8_WITH_MARK;
        return new InputStreamReader(file, isUtf8 ? StandardCharsets.UTF_8 : declared);
    }

    private static Kind kind(String start) {
        return Arrays.stream(Signature.values())
                .filter(signature -> start.startsWith(signature.bytes))
                .map(signature -> signature.kind)
                .findFirst()
                .orElse(Kind.TEXT);
    }

    private enum Signature {
        UTF_8("efbbbf", Kind.UTF_8_WITH_MARK),
        UTF_16_BIG_ENDIAN("feff", Kind.UTF_16),
        UTF_16_LITTLE_ENDIAN("fffe", Kind.UTF_16),
        GZIP("1f8b", Kind.COMPRESSED),
        ZIP_AND_XLSX("504b0304", Kind.SPREADSHEET),
        XLS("d0cf11e0", Kind.SPREADSHEET);

        private final String bytes;
        private final Kind kind;

        Signature(String bytes, Kind kind) {
            this.bytes = bytes;
            this.kind = kind;
        }
    }
}

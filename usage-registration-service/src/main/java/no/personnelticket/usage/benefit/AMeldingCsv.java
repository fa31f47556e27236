package no.personnelticket.usage.benefit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import no.personnelticket.events.Money;

/**
 * Taxable benefits in the a-melding's own words, for a payroll system to read. Zero amounts are not reported and have no
 * line. Skatteetaten's guidance on the a-melding, "Skattepliktig rabatt (personalrabatt)": naturalytelse, skattepliktig
 * personalrabatt, trekkplikt always, arbeidsgiveravgift but for those insured abroad, whom the employer knows. The names
 * of the elements and codes are those of its schema, urn:ske:fastsetting:innsamling:a-meldingen:v2_2.
 */
final class AMeldingCsv {

    private static final List<String> HEADER = List.of(
            "norskIdentifikator",
            "ansattnummer",
            "kalendermaaned",
            "inntektsaar",
            "korrigererTidligereAar",
            "fordel",
            "beskrivelse",
            "inngaarIGrunnlagForTrekk",
            "utloeserArbeidsgiveravgift",
            "beloep");

    private AMeldingCsv() {}

    static String of(YearMonth month, List<BenefitStore.Reported> benefits) {
        StringWriter csv = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv)) {
            writer.writeRecord(HEADER);
            benefits.stream()
                    .filter(reported -> reported.benefit().taxableOfMonth().compareTo(Money.ZERO) != 0)
                    .map(reported -> fields(month, reported))
                    .forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private static List<String> fields(YearMonth month, BenefitStore.Reported reported) {
        return List.of(
                reported.ssn(),
                reported.employeeNo(),
                month.toString(),
                Integer.toString(reported.incomeYear()),
                Boolean.toString(reported.incomeYear() != month.getYear()),
                "naturalytelse",
                "skattepliktigPersonalrabatt",
                "true",
                "true",
                reported.benefit().taxableOfMonth().amount().toPlainString());
    }
}

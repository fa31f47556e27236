package no.personnelticket.usage.benefit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import no.personnelticket.events.Money;
import no.personnelticket.usage.report.ReportLine;
import no.personnelticket.usage.tax.CalendarMonthBenefit;

/**
 * Taxable benefits in the terms of the a-melding, for a payroll system: one line for each employee and calendar month
 * whose a-melding must have it. Zero amounts have no line. Skatteetaten's guidance on the a-melding, "Skattepliktig
 * rabatt (personalrabatt)": naturalytelse, skattepliktig personalrabatt, always trekkplikt, arbeidsgiveravgift except
 * for employees insured abroad, whom the employer knows. The names of the elements and codes are those of its schema,
 * urn:ske:fastsetting:innsamling:a-meldingen:v2_2.
 */
final class AMeldingCsv {

    private static final List<String> HEADER = List.of(
            "norskIdentifikator",
            "ansattnummer",
            "ansattstatus",
            "kalendermaaned",
            "inntektsaar",
            "korrigererTidligereMaaned",
            "korrigererTidligereAar",
            "fordel",
            "beskrivelse",
            "inngaarIGrunnlagForTrekk",
            "utloeserArbeidsgiveravgift",
            "beloep",
            "omfatter",
            "fribeloepBruktPaaAnnet");

    /** The employer stated no other staff discounts: the whole tax-free amount is used for tickets. */
    private static final String TICKETS_ONLY = "KUN_BILLETTER";

    private static final String ALL_DISCOUNTS = "ALLE_PERSONALRABATTER";

    private AMeldingCsv() {}

    /** The CSV of a closed month, from its taxable benefits and the lines of its report. */
    static String of(
            YearMonth report, char separator, List<ReportedBenefit> benefits, Collection<ReportLine> reportLines) {
        Map<UUID, NavigableMap<YearMonth, Money>> savings = new HashMap<>();
        reportLines.forEach(line -> savings.computeIfAbsent(line.employeeReference(), employee -> new TreeMap<>())
                .put(line.savingMonth(), line.saving()));
        StringWriter csv = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(csv)) {
            writer.writeRecord(HEADER);
            benefits.forEach(reported -> lines(report, reported, savings)
                    .forEach(line -> writer.writeRecord(fields(report, reported, line))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private static List<CalendarMonthBenefit> lines(
            YearMonth report, ReportedBenefit reported, Map<UUID, NavigableMap<YearMonth, Money>> savings) {
        NavigableMap<YearMonth, Money> ofYear = savings.getOrDefault(
                        reported.employeeReference(), Collections.emptyNavigableMap())
                .subMap(YearMonth.of(reported.incomeYear(), 1), true, YearMonth.of(reported.incomeYear(), 12), true);
        return CalendarMonthBenefit.of(report, reported.incomeYear(), reported.benefit(), ofYear);
    }

    private static List<String> fields(YearMonth report, ReportedBenefit reported, CalendarMonthBenefit line) {
        return List.of(
                reported.employee().ssn(),
                reported.employee().employeeNo(),
                reported.employee().employeeStatus(),
                line.calendarMonth().toString(),
                Integer.toString(reported.incomeYear()),
                Boolean.toString(line.calendarMonth().isBefore(report)),
                Boolean.toString(reported.incomeYear() != report.getYear()),
                "naturalytelse",
                "skattepliktigPersonalrabatt",
                "true",
                "true",
                line.taxable().amount().toPlainString(),
                reported.usedElsewhere().isPresent() ? ALL_DISCOUNTS : TICKETS_ONLY,
                reported.usedElsewhere()
                        .map(used -> used.amount().toPlainString())
                        .orElse(""));
    }
}

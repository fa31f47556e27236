package no.personnelticket.usage.verification;

import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import no.personnelticket.usage.month.MonthParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a company's months. */
public record VerificationParameters(
        @QueryParam("companyId")
        @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
        String companyId,

        @QueryParam("from")
        @Parameter(
                description = "A month from 2021 to 2199, as 2026-01; default: January of this year",
                schema = @Schema(type = SchemaType.STRING, pattern = MONTH))
        String from,

        @QueryParam("to")
        @Parameter(
                description = "A month from 2021 to 2199, as 2026-12, not before `from`; default: the current one",
                schema = @Schema(type = SchemaType.STRING, pattern = MONTH))
        String to) {

    private static final String MONTH = "^(202[1-9]|20[3-9][0-9]|21[0-9]{2})-(0[1-9]|1[0-2])$";

    /** Throws 400 naming every parameter that is wrong. */
    CompanyMonths companyMonths(YearMonth now) {
        List<ErrorSpecification> wrong = new ArrayList<>();
        OptionalInt company = MonthParameters.company(companyId, wrong);
        Optional<YearMonth> first = month(from, now.withMonth(1));
        Optional<YearMonth> last = month(to, now);
        if (first.isEmpty()) {
            wrong.add(new ErrorSpecification("from", "must be a month from 2021 to 2199, as 2026-01"));
        }
        if (last.isEmpty()) {
            wrong.add(new ErrorSpecification("to", "must be a month from 2021 to 2199, as 2026-12"));
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            wrong.add(new ErrorSpecification("to", "must not be before from"));
        }
        Problem.throwIfAny(wrong);
        return new CompanyMonths(company.getAsInt(), first.orElseThrow(), last.orElseThrow());
    }

    private static Optional<YearMonth> month(String text, YearMonth otherwise) {
        if (text == null) {
            return Optional.of(otherwise);
        }
        return Optional.of(text).filter(month -> month.matches(MONTH)).map(YearMonth::parse);
    }
}

package no.personnelticket.usage.verification;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.personnelticket.http.ErrorSpecification;
import no.personnelticket.http.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A company's months, as callers name them. */
public record VerificationParameters(
        @QueryParam("companyId") @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER))
        String companyId,

        @QueryParam("from") @Parameter(description = "A month, as 2026-01; January of this year unless given")
        String from,

        @QueryParam("to") @Parameter(description = "A month, as 2026-12; the current one unless given")
        String to) {

    /** Throws 400 naming every parameter that is wrong. */
    CompanyMonths asked(YearMonth now) {
        List<ErrorSpecification> wrong = new ArrayList<>();
        Optional<Integer> company = company(companyId);
        Optional<YearMonth> first = month(from, now.withMonth(1));
        Optional<YearMonth> last = month(to, now);
        if (company.isEmpty()) {
            wrong.add(new ErrorSpecification("companyId", companyId == null ? "is required" : "is not a valid number"));
        }
        if (first.isEmpty()) {
            wrong.add(new ErrorSpecification("from", "must be a month, as 2026-01"));
        }
        if (last.isEmpty()) {
            wrong.add(new ErrorSpecification("to", "must be a month, as 2026-12"));
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            wrong.add(new ErrorSpecification("to", "must not be before from"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.badFields(wrong);
        }
        return new CompanyMonths(company.orElseThrow(), first.orElseThrow(), last.orElseThrow());
    }

    private static Optional<Integer> company(String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0);
    }

    private static Optional<YearMonth> month(String text, YearMonth otherwise) {
        try {
            return Optional.of(text == null ? otherwise : YearMonth.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

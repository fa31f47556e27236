package no.personnelticket.usage.month;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import no.personnelticket.http.token.Caller;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a company's year. */
public record YearParameters(
        @QueryParam("companyId")
        @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
        String companyId,

        @QueryParam("year")
        @Parameter(
                description = "From 2021 to 2199; default: the current one",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "2021", maximum = "2199"))
        String year) {

    /** Throws 400 naming the wrong parameters, 403 unless the caller's token covers the company. */
    public CompanyYear coveredYear(Caller caller, Clock clock) {
        CompanyYear companyYear = companyYear(clock);
        caller.mustCover(companyYear.companyId());
        return companyYear;
    }

    /** Throws 400 naming the wrong parameters; the caller's token may not cover the company. */
    public CompanyYear companyYear(Clock clock) {
        CompanyMonth january = new MonthParameters(companyId, year, "1").companyMonth(LocalDate.now(clock));
        return new CompanyYear(january.companyId(), january.month().getYear());
    }
}

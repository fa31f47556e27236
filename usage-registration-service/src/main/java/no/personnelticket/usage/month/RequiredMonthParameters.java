package no.personnelticket.usage.month;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a company's month for permanent changes: year and month are required [P: the POST]. */
public record RequiredMonthParameters(
        @QueryParam("companyId")
        @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
        String companyId,

        @QueryParam("year")
        @Parameter(
                required = true,
                description = "From 2021 to 2199",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "2021", maximum = "2199"))
        String year,

        @QueryParam("month")
        @Parameter(
                required = true,
                description = "1 to 12",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "12"))
        String month) {

    /** Throws 400 naming the wrong or missing parameters, 403 unless the caller's token covers the company. */
    public CompanyMonth coveredMonth(Caller caller, Clock clock) {
        List<ErrorSpecification> missing = new ArrayList<>();
        if (year == null) {
            missing.add(new ErrorSpecification("year", "is required"));
        }
        if (month == null) {
            missing.add(new ErrorSpecification("month", "is required"));
        }
        Problem.throwIfAny(missing);
        return new MonthParameters(companyId, year, month).coveredMonth(caller, clock);
    }
}

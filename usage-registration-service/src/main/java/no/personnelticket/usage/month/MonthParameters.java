package no.personnelticket.usage.month;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import no.personnelticket.http.Caller;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A company's month, as callers of reports name it. */
public record MonthParameters(
        @QueryParam("companyId") @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER))
        String companyId,

        @QueryParam("year")
        @Parameter(description = "From 2021, the current one unless given", schema = @Schema(type = SchemaType.INTEGER))
        String year,

        @QueryParam("month")
        @Parameter(description = "1 to 12, the current one unless given", schema = @Schema(type = SchemaType.INTEGER))
        String month) {

    /** Throws 400 naming what is wrong, 403 unless the caller's token covers the company. */
    public CompanyMonth covered(Caller caller, Clock clock) {
        CompanyMonth asked = CompanyMonth.of(companyId, year, month, LocalDate.now(clock));
        caller.mustCover(asked.companyId());
        return asked;
    }
}

package no.personnelticket.usage.month;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a company's month. */
public record MonthParameters(
        @QueryParam("companyId")
        @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
        String companyId,

        @QueryParam("year")
        @Parameter(
                description = "From 2021 to 2199; default: the current one",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "2021", maximum = "2199"))
        String year,

        @QueryParam("month")
        @Parameter(
                description = "1 to 12; default: the current one",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "12"))
        String month) {

    private static final String NUMBER = "[0-9]{1,10}";
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2199;

    /** Throws 400 naming the wrong parameters, 403 unless the caller's token covers the company. */
    public CompanyMonth coveredMonth(Caller caller, Clock clock) {
        CompanyMonth companyMonth = companyMonth(LocalDate.now(clock));
        caller.mustCover(companyMonth.companyId());
        return companyMonth;
    }

    CompanyMonth companyMonth(LocalDate today) {
        List<ErrorSpecification> wrong = new ArrayList<>();
        OptionalInt company = company(companyId, wrong);
        OptionalInt ofYear = year == null ? OptionalInt.of(today.getYear()) : number(year, FIRST_YEAR, LAST_YEAR);
        OptionalInt ofMonth = month == null ? OptionalInt.of(today.getMonthValue()) : number(month, 1, 12);
        if (ofYear.isEmpty()) {
            wrong.add(new ErrorSpecification("year", "must be a year from 2021 to 2199"));
        }
        if (ofMonth.isEmpty()) {
            wrong.add(new ErrorSpecification("month", "must be between 1 and 12"));
        }
        Problem.throwIfAny(wrong);
        return new CompanyMonth(company.getAsInt(), YearMonth.of(ofYear.getAsInt(), ofMonth.getAsInt()));
    }

    /** The number of a required parameter {@code companyId}; if it is none, empty and an element of {@code wrong}. */
    public static OptionalInt company(String companyId, List<ErrorSpecification> wrong) {
        OptionalInt company = number(companyId, 1, Integer.MAX_VALUE);
        if (company.isEmpty()) {
            wrong.add(new ErrorSpecification(
                    "companyId", companyId == null ? "is required" : "must be a whole number from 1"));
        }
        return company;
    }

    private static OptionalInt number(String text, int lowest, int highest) {
        if (text == null || !text.matches(NUMBER)) {
            return OptionalInt.empty();
        }
        long number = Long.parseLong(text);
        return number < lowest || number > highest ? OptionalInt.empty() : OptionalInt.of((int) number);
    }
}

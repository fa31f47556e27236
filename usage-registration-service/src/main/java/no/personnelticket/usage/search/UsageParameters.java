package no.personnelticket.usage.search;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.request.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a search for usages. */
public record UsageParameters(
        @QueryParam("ticketDistributionId") @Parameter(example = "2c1f6a9e-7d34-4b58-9e0a-6f8b1d2c3e47")
        String ticketDistributionId,

        @QueryParam("contractId") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        String contractId,

        @QueryParam("customerNumber")
        @Parameter(
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                format = "int64",
                                minimum = "1",
                                maximum = "9007199254740991"))
        String customerNumber,

        @QueryParam("companyId")
        @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
        String companyId) {

    /** Throws 400 unless exactly one is given in its form. */
    UsageCriterion criterion() {
        List<UsageCriterion> given = new ArrayList<>();
        if (ticketDistributionId != null) {
            given.add(new UsageCriterion.OfTicketDistribution(ticketDistributionId));
        }
        if (contractId != null) {
            given.add(new UsageCriterion.OfContract(QueryParameters.read(UUID.class, "contractId", contractId)));
        }
        if (customerNumber != null) {
            given.add(new UsageCriterion.OfCustomer(
                    upTo(Plausible.HIGHEST_NUMBER, Long.class, "customerNumber", customerNumber)));
        }
        if (companyId != null) {
            given.add(new UsageCriterion.OfCompany(upTo(Integer.MAX_VALUE, Integer.class, "companyId", companyId)));
        }
        if (given.size() != 1) {
            throw Problem.badField(
                    "ticketDistributionId",
                    "exactly one of ticketDistributionId, contractId, customerNumber and companyId is required");
        }
        return given.get(0);
    }

    private static <N extends Number> N upTo(long highest, Class<N> type, String name, String text) {
        N number = QueryParameters.read(type, name, text);
        if (number.longValue() < 1 || number.longValue() > highest) {
            throw Problem.badField(name, "must be from 1 to " + highest);
        }
        return number;
    }
}

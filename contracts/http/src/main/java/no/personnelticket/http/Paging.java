package no.personnelticket.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * The requested page of a list [P].
 *
 * @param page counted from 1 to a million
 * @param perPage default 100, at most 1000
 */
public record Paging(
        @QueryParam("page") @DefaultValue("1") @Min(1) @Max(1_000_000)
        int page,

        @QueryParam("perPage") @DefaultValue("100") @Min(1) @Max(1000)
        int perPage) {

    /** How many items come before the page. */
    public long offset() {
        return (page - 1L) * perPage;
    }
}

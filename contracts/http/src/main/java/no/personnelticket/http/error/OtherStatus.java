package no.personnelticket.http.error;

import jakarta.ws.rs.core.Response.StatusType;
import java.util.Locale;

/** The code of a status that has none of its own: its reason phrase. */
record OtherStatus(StatusType type) implements ErrorCode {

    @Override
    public String name() {
        return meaning().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    @Override
    public int status() {
        return type.getStatusCode();
    }

    @Override
    public String meaning() {
        return type.getReasonPhrase();
    }
}

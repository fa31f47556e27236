package no.personnelticket.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;

/** Reads days of years with four digits: others are no dates to the database, nor to anybody who travels. */
final class Days extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1;

    Days() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(json, context);
        return day == null || (day.getYear() > 0 && day.getYear() <= 9999)
                ? day
                : (LocalDate)
                        context.handleWeirdStringValue(LocalDate.class, json.getText(), "not a year of four digits");
    }
}

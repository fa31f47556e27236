package no.personnelticket.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads amounts of money as events carry them: text with exactly two decimals and at most ten digits before them. */
final class AmountDeserializer extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1;

    private static final Pattern FORM = Pattern.compile("-?[0-9]{0,10}\\.[0-9]{2}");

    AmountDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = json.hasToken(JsonToken.VALUE_STRING) ? json.getText() : "";
        if (!FORM.matcher(text).matches()) {
            throw ValueInstantiationException.from(
                    json,
                    "another form",
                    context.constructType(BigDecimal.class),
                    new IllegalArgumentException(
                            "must be text with two decimals and at most ten digits before them, as 976.00"));
        }
        return new BigDecimal(text);
    }

    /** Mix-in that makes {@link no.personnelticket.events.Money} use this deserializer. */
    abstract static class OfMoney {

        @JsonDeserialize(using = AmountDeserializer.class)
        BigDecimal amount;
    }
}

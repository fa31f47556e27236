package no.personnelticket.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads query parameters, so that one of the wrong form is refused by name with 400. */
@Provider
public class QueryParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Form<?>> FORMS = Map.ofEntries(
            Map.entry(int.class, new Form<>(Integer::valueOf, "number")),
            Map.entry(Integer.class, new Form<>(Integer::valueOf, "number")),
            Map.entry(long.class, new Form<>(Long::valueOf, "number")),
            Map.entry(Long.class, new Form<>(Long::valueOf, "number")),
            Map.entry(boolean.class, new Form<>(QueryParameters::truth, "value; one of [true, false]")),
            Map.entry(Boolean.class, new Form<>(QueryParameters::truth, "value; one of [true, false]")),
            Map.entry(UUID.class, new Form<>(UUID::fromString, "UUID")),
            Map.entry(LocalDate.class, new Form<>(QueryParameters::day, "date (yyyy-MM-dd)")));

    @Override
    @SuppressWarnings("unchecked") // a form is kept under the type that it reads
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return name(annotations)
                .filter(name -> FORMS.containsKey(type))
                .map(name -> new Named<>(name, (Form<T>) FORMS.get(type)))
                .orElse(null);
    }

    private static Optional<String> name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
    }

    private static Boolean truth(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    private static LocalDate day(String text) {
        if (text.length() != 10) {
            throw new DateTimeException("a year of other than four digits");
        }
        return LocalDate.parse(text);
    }

    private record Form<T>(Function<String, T> read, String name) {}

    private record Named<T>(String name, Form<T> form) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return form.read().apply(text);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw Problem.badField(name, "is not a valid " + form.name());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}

package no.personnelticket.http.request;

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
import java.util.regex.Pattern;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.json.DayDeserializer;
import no.personnelticket.http.json.IdDeserializer;

/** Converts query parameters; one of another form is refused by name with 400. */
@Provider
public class QueryParameters implements ParamConverterProvider {

    /** Replaces bytes that are not UTF-8 in a decoded text. */
    private static final char NOT_UTF_8 = '\uFFFD';

    private static final Form<Integer> INT = new Form<>("0|-?[1-9][0-9]{0,9}", Integer::valueOf, "whole number");
    private static final Form<Long> LONG = new Form<>("0|-?[1-9][0-9]{0,18}", Long::valueOf, "whole number");
    private static final Form<Boolean> TRUTH =
            new Form<>("true|false", Boolean::valueOf, "value; one of [true, false]");

    private static final Map<Class<?>, Form<?>> FORMS = Map.of(
            int.class, INT,
            Integer.class, INT,
            long.class, LONG,
            Long.class, LONG,
            boolean.class, TRUTH,
            Boolean.class, TRUTH,
            UUID.class, new Form<>(".*", IdDeserializer::parse, "UUID"),
            LocalDate.class, new Form<>(".*", DayDeserializer::parse, "date (yyyy-MM-dd)"));

    @Override
    @SuppressWarnings("unchecked") // a form is kept under the type that it reads
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return name(annotations)
                .filter(name -> FORMS.containsKey(type))
                .map(name -> new Named<>(name, (Form<T>) FORMS.get(type)))
                .orElse(null);
    }

    /** Names the parameter if its text does not have the type's form. */
    static Optional<ErrorSpecification> wrong(Class<?> type, String name, String text) {
        if (type == String.class) {
            return (text.indexOf(NOT_UTF_8) >= 0 ? Optional.of("must be UTF-8") : Plausible.complaint(text))
                    .map(reason -> new ErrorSpecification(name, reason));
        }
        Form<?> form = FORMS.get(type);
        return form == null || form.find(text).isPresent()
                ? Optional.empty()
                : Optional.of(new ErrorSpecification(name, form.complaint()));
    }

    /**
     * The value of a parameter, for an operation that receives its parameters as text. Throws 400 naming the parameter
     * if it does not have the type's form.
     *
     * @param type a number, a UUID, a day or a truth value
     */
    @SuppressWarnings("unchecked") // a form is kept under the type that it reads
    public static <T> T read(Class<T> type, String name, String text) {
        return new Named<>(name, (Form<T>) FORMS.get(type)).fromString(text);
    }

    private static Optional<String> name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
    }

    private record Form<T>(Pattern pattern, Function<String, T> reading, String name) {

        Form(String pattern, Function<String, T> reading, String name) {
            this(Pattern.compile(pattern), reading, name);
        }

        /** The value; empty if the text has another form. */
        Optional<T> find(String text) {
            try {
                return Optional.of(text)
                        .filter(one -> pattern.matcher(one).matches())
                        .map(reading);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                return Optional.empty();
            }
        }

        String complaint() {
            return "is not a valid " + name;
        }
    }

    private record Named<T>(String name, Form<T> form) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return form.find(text).orElseThrow(() -> Problem.badField(name, form.complaint()));
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}

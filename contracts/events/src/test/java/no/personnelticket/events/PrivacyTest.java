package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrivacyTest {

    private static final Set<String> PERSONAL = Set.of(
            "name",
            "surname",
            "firstname",
            "lastname",
            "display",
            "ssn",
            "national",
            "identity",
            "birth",
            "birthday",
            "age",
            "gender",
            "sex",
            "address",
            "postal",
            "street",
            "phone",
            "mobile",
            "mail",
            "email",
            "holder");

    /** The names of programs, and the name of a fact that a rule used. */
    private static final Set<String> NOT_A_PERSON =
            Set.of("OfferValidated.clientName", "TicketDistributed.clientName", "UsedFact.name");

    @Test
    void no_field_of_any_event_is_named_like_personal_data() {
        Set<String> personal = new TreeSet<>();
        EventTypes.all().forEach(event -> collect(event, personal));

        assertThat(personal).containsExactlyInAnyOrderElementsOf(NOT_A_PERSON);
    }

    private static void collect(Class<?> type, Set<String> personal) {
        for (RecordComponent field : type.getRecordComponents()) {
            if (words(field.getName()).anyMatch(PERSONAL::contains)) {
                personal.add(type.getSimpleName() + "." + field.getName());
            }
            Class<?> held = held(field.getGenericType());
            if (held.isRecord()) {
                collect(held, personal);
            }
        }
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType list ? held(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT));
    }
}

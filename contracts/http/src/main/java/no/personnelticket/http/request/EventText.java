package no.personnelticket.http.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import no.personnelticket.events.Plausible;

/**
 * A text of a request that an event will carry: within the bounds of {@link Plausible}, so that no consumer refuses
 * it.
 */
@Constraint(validatedBy = EventText.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EventText {

    /** The pattern in the documents of a text that must not be blank. */
    String NOT_BLANK = "\\S";

    String message() default "must be a text without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The maximum number of characters (UTF-16 code units, as {@code @Size} counts them). */
    int longest() default Plausible.LONGEST_TEXT;

    /** Null is valid; {@code @NotNull} or {@code @NotBlank} refuses it. */
    class Check implements ConstraintValidator<EventText, String> {

        private int longest;

        @Override
        public void initialize(EventText text) {
            longest = text.longest();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            Optional<String> complaint = text == null ? Optional.empty() : complaint(text);
            complaint.ifPresent(reason -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(reason).addConstraintViolation();
            });
            return complaint.isEmpty();
        }

        private Optional<String> complaint(String text) {
            return text.length() > longest
                    ? Optional.of("must not be longer than " + longest + " characters")
                    : Plausible.complaint(text, longest);
        }
    }
}

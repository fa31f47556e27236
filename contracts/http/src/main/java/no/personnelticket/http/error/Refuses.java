package no.personnelticket.http.error;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The common error codes of an operation, in addition to those of every operation of its kind. Each service has an
 * annotation of its own for its own codes, whose name ends in {@code Refuses}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    CommonErrorCode[] value();
}

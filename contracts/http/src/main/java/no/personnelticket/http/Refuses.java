package no.personnelticket.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which common codes an operation can answer with, beyond those that every operation of its form has. A service's own codes are
 * named by an annotation of the service, whose values are its enum's and whose name ends in {@code Refuses}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    CommonErrorCode[] value();
}

package no.personnelticket.http.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation may keep a database connection for seconds. A client has fewer of them in flight than of others
 * ({@link RequestLimits.PerClient#longRunning}), so that it cannot use up the connections of a service.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LongRunning {

    /** The query parameter with which a call is long-running; empty if each call is. */
    String with() default "";
}

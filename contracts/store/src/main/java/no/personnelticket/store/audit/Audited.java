package no.personnelticket.store.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every call of the operation is written to the audit log, with its caller and the ids in its path and query. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

    /**
     * Whether only the body says whom the call concerns. The operation then
     * writes the entry itself, before it reads or changes anything.
     */
    boolean subjectInBody() default false;
}

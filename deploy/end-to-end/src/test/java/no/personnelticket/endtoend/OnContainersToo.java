package no.personnelticket.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.personnelticket.testcontainers.ImagesCondition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class that runs twice: on processes, and, where a Docker daemon answers and has the images, on containers. Of its
 * methods, those with {@link OnProcessesOnly} run once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("containers")
@ExtendWith(OnContainersToo.Condition.class)
@interface OnContainersToo {

    final class Condition implements ExecutionCondition {

        static final boolean ON_CONTAINERS = Boolean.getBoolean("on-containers");

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return ON_CONTAINERS
                    ? new ImagesCondition().evaluateExecutionCondition(context)
                    : ConditionEvaluationResult.enabled("processes need nothing");
        }
    }
}

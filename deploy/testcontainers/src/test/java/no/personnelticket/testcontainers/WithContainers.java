package no.personnelticket.testcontainers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** A test that runs where a Docker daemon answers and has the images, and is skipped, with a sentence, where not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({WithContainers.Condition.class, PersonnelTicketsExtension.class})
@interface WithContainers {

    /** With {@code -Dcontainers.required=true} nothing is skipped. */
    final class Condition implements ExecutionCondition {

        private static final ConditionEvaluationResult RESULT = evaluate();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return RESULT;
        }

        private static ConditionEvaluationResult evaluate() {
            if (Boolean.getBoolean("containers.required")) {
                return ConditionEvaluationResult.enabled("required");
            }
            String missing = missing();
            if (missing == null) {
                return ConditionEvaluationResult.enabled("Docker answers and has the images");
            }
            System.out.println("SKIPPED, the suite on containers: " + missing);
            return ConditionEvaluationResult.disabled(missing);
        }

        private static String missing() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return "no Docker daemon answers";
            }
            String image =
                    "personnelticket/rights-service:" + Images.ofThisVersion().version();
            boolean built =
                    DockerClientFactory.instance().client().listImagesCmd().withReferenceFilter(image).exec().stream()
                            .findAny()
                            .isPresent();
            return built ? null : "there is no image " + image + "; deploy/images/build makes it";
        }
    }
}

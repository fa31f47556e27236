package no.personnelticket.testcontainers;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Skips tests, with a sentence that says why, where no Docker daemon answers or the images of this library's version do not
 * exist: {@code @ExtendWith(ImagesCondition.class)}. With {@code -Dcontainers.required=true} nothing is skipped.
 */
public final class ImagesCondition implements ExecutionCondition {

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

package no.personnelticket.http.error;

import jakarta.inject.Singleton;
import jakarta.validation.ParameterNameProvider;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;

/** Names refused parameters as the caller knows them: a header by the header's name. */
@Singleton
public class ParameterNames implements ParameterNameProvider {

    static final String BODY = "body";

    private static final String DOCUMENTS = "org.eclipse.microprofile.openapi";

    @Override
    public List<String> getParameterNames(Constructor<?> constructor) {
        return names(constructor);
    }

    @Override
    public List<String> getParameterNames(Method operation) {
        return names(operation);
    }

    private static List<String> names(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(ParameterNames::name)
                .toList();
    }

    private static String name(Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        if (header != null) {
            return header.value();
        }
        return isBody(parameter) ? BODY : parameter.getName();
    }

    /** Without an annotation for path, query or header; {@code @NotNull} distinguishes it from a path parameter. */
    private static boolean isBody(Parameter parameter) {
        return parameter.isAnnotationPresent(NotNull.class)
                && Arrays.stream(parameter.getAnnotations())
                        .map(annotation -> annotation.annotationType().getPackageName())
                        .allMatch(name -> name.startsWith("jakarta.validation") || name.startsWith(DOCUMENTS));
    }
}

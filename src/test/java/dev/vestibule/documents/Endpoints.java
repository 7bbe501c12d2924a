package dev.vestibule.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The endpoints of the code: every method of every class that answers HTTP on the public port. */
public final class Endpoints {

    /** Who may call an endpoint, as its annotation says it. */
    public enum Door {
        PUBLIC,
        OPERATOR,
        UNMARKED
    }

    private Endpoints() {}

    /** Each endpoint with its door; the interfaces towards BioStar are not ours to answer. */
    public static Map<Endpoint, Door> ofCode() {
        Map<Endpoint, Door> found = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.vestibule")) {
            if (type.isInterface() || !type.isAnnotatedWith(Path.class)) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                method(method).ifPresent(name -> found.put(new Endpoint(path(type, method), name), door(type, method)));
            }
        }
        return found;
    }

    private static Optional<String> method(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(JavaClass type, JavaMethod method) {
        String inner = method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
        String whole = (type.getAnnotationOfType(Path.class).value() + inner).replaceAll("/+", "/");
        return whole.length() > 1 ? whole.replaceAll("/$", "") : whole;
    }

    /** The method's own annotation goes before that of its class. */
    private static Door door(JavaClass type, JavaMethod method) {
        for (var marked : new java.lang.reflect.AnnotatedElement[] {method.reflect(), type.reflect()}) {
            if (has(marked, RolesAllowed.class)) {
                return Door.OPERATOR;
            }
            if (has(marked, PermitAll.class)) {
                return Door.PUBLIC;
            }
        }
        return Door.UNMARKED;
    }

    private static boolean has(java.lang.reflect.AnnotatedElement marked, Class<? extends Annotation> annotation) {
        return marked.isAnnotationPresent(annotation);
    }
}

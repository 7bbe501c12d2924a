package dev.vestibule.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Tests of rules, whose class is made with each {@link StoreKind}: {@code mvn test} takes the embedded database,
 * {@code mvn verify} PostgreSQL afterwards, and a class that is named alone runs on both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("each-database")
@ParameterizedClass
@ArgumentsSource(TestedDatabases.class)
public @interface EachDatabase {}

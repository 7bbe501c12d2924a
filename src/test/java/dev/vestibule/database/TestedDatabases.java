package dev.vestibule.database;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The databases of this run: the one that {@code -Dtested.database} names, or both. */
final class TestedDatabases implements ArgumentsProvider {

    private static final String ONE = System.getProperty("tested.database", "");

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.of(StoreKind.values())
                .filter(kind -> ONE.isBlank() || kind == StoreKind.valueOf(ONE))
                .map(Arguments::of);
    }
}

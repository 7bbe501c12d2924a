package dev.vestibule.configuration;

import java.util.stream.Stream;

/** Implemented by a feature that needs something set; asked once, before anything else starts. */
public interface ConfigurationCheck {
    /** One sentence per mistake, each naming the environment variable to set; empty when all is well. */
    Stream<String> mistakes();
}

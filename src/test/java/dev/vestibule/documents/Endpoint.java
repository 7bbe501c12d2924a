package dev.vestibule.documents;

/**
 * One way to ask this service for something.
 *
 * @param path with the names of its variables, such as {@code /console/people/{id}}
 * @param method the HTTP method, or several with a comma between them
 */
public record Endpoint(String path, String method) implements Comparable<Endpoint> {

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return path + " " + method;
    }
}

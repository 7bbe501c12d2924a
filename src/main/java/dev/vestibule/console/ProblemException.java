package dev.vestibule.console;

/** Ends a request with a problem's own page. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    /** The page says this. */
    public ProblemException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

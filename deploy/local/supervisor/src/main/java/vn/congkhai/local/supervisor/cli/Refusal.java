package vn.congkhai.local.supervisor.cli;

/** A command cannot do what was asked: a sentence for people and an exit code for scripts. */
final class Refusal extends RuntimeException {
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int NOT_RUNNING = 3;
    static final int RUNS_ALREADY = 4;

    private static final long serialVersionUID = 1;

    private final int exitCode;

    Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}

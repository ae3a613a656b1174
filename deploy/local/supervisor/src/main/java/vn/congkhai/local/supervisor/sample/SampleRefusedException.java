package vn.congkhai.local.supervisor.sample;

/** The system answered a step of the loading with a refusal that repeating does not change. */
public final class SampleRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SampleRefusedException(String message) {
        super(message);
    }
}

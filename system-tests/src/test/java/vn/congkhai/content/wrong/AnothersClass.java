package vn.congkhai.content.wrong;

import java.time.Instant;

/** A class of another service. */
public final class AnothersClass {
    public Instant when() {
        return Instant.EPOCH;
    }
}

package vn.congkhai.kit.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers. */
public final class Ids {
    private Ids() {}

    /** A UUIDv7: sorts by the time it was made, never repeats. */
    public static UUID uuidV7() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}

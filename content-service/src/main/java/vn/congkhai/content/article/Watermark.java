package vn.congkhai.content.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Mốc đã áp dụng: the last state of one article that was applied. Positions of one log grow, so an older one is late. A
 * log that was restored from a backup has another epoch and counts anew; what still arrives from an epoch left behind is
 * late, whatever its position.
 *
 * @param left epochs left behind
 */
public record Watermark(String epoch, long position, List<String> left) {
    public Watermark {
        left = List.copyOf(left);
    }

    /** The watermark after the first event of an article. */
    public static Watermark first(String epoch, long position) {
        return new Watermark(epoch, position, List.of());
    }

    /** Whether that state is older than what was applied. The same one again is not: its lists may not be written yet. */
    public boolean isAheadOf(String otherEpoch, long otherPosition) {
        return epoch.equals(otherEpoch) ? otherPosition < position : left.contains(otherEpoch);
    }

    /** The watermark after that state was applied. */
    public Watermark after(String newEpoch, long newPosition) {
        if (epoch.equals(newEpoch)) return new Watermark(epoch, newPosition, left);
        List<String> behind = new ArrayList<>(left);
        behind.add(epoch);
        return new Watermark(newEpoch, newPosition, behind);
    }

    /** The same, and what another one that has come to the same epoch has left behind is behind it too. */
    public Watermark leavingWhatIsBehind(Watermark other) {
        if (!epoch.equals(other.epoch)) return this;
        Set<String> behind = new LinkedHashSet<>(other.left);
        behind.addAll(left);
        behind.remove(epoch);
        return new Watermark(epoch, position, List.copyOf(behind));
    }
}

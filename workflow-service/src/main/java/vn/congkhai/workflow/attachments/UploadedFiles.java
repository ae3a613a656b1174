package vn.congkhai.workflow.attachments;

import java.util.List;
import java.util.Optional;

/** Keeps the records of uploaded files. */
public interface UploadedFiles {
    /** Makes the record durable. */
    void add(UploadedFile file);

    /** Whether another record than this one names the same bytes. */
    boolean isShared(String id, String sha256);

    /** Forgets the record. */
    void remove(String id);

    /** What the image was said to show, for who uses it again. */
    void describe(String portal, String id, String alt);

    /** The newest images of a portal, each picture once, newest first. */
    List<Picture> pictures(String portal, int most);

    /** The record with that id. */
    Optional<UploadedFile> find(String id);
}

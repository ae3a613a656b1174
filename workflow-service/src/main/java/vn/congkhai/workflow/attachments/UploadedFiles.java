package vn.congkhai.workflow.attachments;

import java.util.Optional;

/** Keeps the records of uploaded files. */
public interface UploadedFiles {
    /** Makes the record durable. */
    void add(UploadedFile file);

    /** Whether another record than this one names the same bytes. */
    boolean isShared(String id, String sha256);

    /** Forgets the record. */
    void remove(String id);

    /** The record with that id. */
    Optional<UploadedFile> find(String id);
}

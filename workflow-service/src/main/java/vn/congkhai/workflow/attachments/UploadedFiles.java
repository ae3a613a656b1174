package vn.congkhai.workflow.attachments;

import java.util.Optional;

/** Keeps the records of uploaded files. */
public interface UploadedFiles {
    /** Makes the record durable. */
    void add(UploadedFile file);

    /** The record with that id. */
    Optional<UploadedFile> find(String id);
}

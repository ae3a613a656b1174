package vn.congkhai.qa.question;

/**
 * Text encrypted under the asker's own key: the only form in which what people wrote enters an event.
 *
 * @param ciphertext Base64 of AES-256-GCM
 */
public record Sealed(String ciphertext) {}

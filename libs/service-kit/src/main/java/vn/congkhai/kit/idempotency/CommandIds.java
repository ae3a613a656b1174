package vn.congkhai.kit.idempotency;

import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import vn.congkhai.kit.ids.Ids;

/** Finds the {@link CommandId} of a request. */
public final class CommandIds {
    static final String ATTRIBUTE = CommandId.class.getName();

    private CommandIds() {}

    /** The id that the key gave it, or a new one. */
    public static CommandId of(NativeWebRequest request) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof CommandId id
                ? id
                : new CommandId(Ids.uuidV7().toString());
    }
}

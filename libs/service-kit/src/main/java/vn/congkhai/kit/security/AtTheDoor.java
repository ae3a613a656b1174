package vn.congkhai.kit.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** A token opens only the door of its own portal. */
final class AtTheDoor implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        if (Doors.isOpen(request.getMethod(), Paths.of(request))) return new AuthorizationDecision(true);
        if (!(authentication.get() instanceof JwtAuthenticationToken token)) return new AuthorizationDecision(false);
        var portal = Caller.of(token.getToken()).portal();
        return new AuthorizationDecision(
                Door.portal(request).filter(portal::equals).isPresent());
    }
}

package vn.congkhai.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends the browser back with its code and forgets it: who signs out of a portal on a shared machine must not be signed in again
 * without a password.
 */
final class ForgetfulRedirect implements AuthenticationSuccessHandler {
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var code = granted.getAuthorizationCode();
        if (granted.getRedirectUri() == null || code == null) {
            throw new IllegalStateException("A granted request has an address and a code");
        }
        UriComponentsBuilder address =
                UriComponentsBuilder.fromUriString(granted.getRedirectUri()).queryParam("code", code.getTokenValue());
        if (granted.getState() != null) {
            address.queryParam("state", "{state}");
        }
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(
                granted.getState() == null
                        ? address.toUriString()
                        : address.encode().buildAndExpand(granted.getState()).toUriString());
    }
}

package org.bangfu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session: out of reach of scripts and of other sites. */
public final class SessionCookie {

    static final String NAME = "session";

    private SessionCookie() {}

    /** Sets it. */
    public static String set(HttpServletRequest request, String token) {
        return cookie(request, token).build().toString();
    }

    /** Takes it away. */
    public static String clear(HttpServletRequest request) {
        return cookie(request, "").maxAge(0).build().toString();
    }

    public static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> cookie.getValue());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String token) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/api");
    }
}

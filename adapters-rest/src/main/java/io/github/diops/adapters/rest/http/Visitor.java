package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.console.Console;
import io.github.diops.adapters.rest.http.Access.Unknown;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The browser that asks for a page where people sign in; elsewhere nobody signs in and every form is its own. */
final class Visitor {
    private final Option<Login> login;
    private final HttpServerRequest request;
    private @Nullable Either<Unknown, Login.Session> session;
    private List<String> cookies = List.empty();

    /** @param login how whoever asks signs in; none where he shows a credential himself, or asks for no page */
    Visitor(Option<Login> login, HttpServerRequest request) {
        this.login = login;
        this.request = request;
    }

    Option<Login> login() {
        return login;
    }

    /** Who is signed in. */
    Either<Unknown, Login.Session> session() {
        Either<Unknown, Login.Session> known = session;
        if (known == null) {
            known = login.map(how -> how.session(request))
                    .getOrElse(() -> Either.left(Unknown.of(Unknown.NOTHING, "")));
            session = known;
        }
        return known;
    }

    /** What the page's forms carry to be known as its own; nothing where nobody is signed in. */
    String formToken() {
        return login.flatMap(how -> session().toOption().map(how::formToken)).getOrElse("");
    }

    /** Whether a form is of a page that this session was shown; without a session no browser adds a credential to it. */
    boolean isOwn(Map<String, String> form) {
        return login.flatMap(how -> session()
                        .toOption()
                        .map(known -> how.isOwnForm(request, known, form.getOrDefault(Console.FORM_TOKEN, ""))))
                .getOrElse(true);
    }

    /** The browser is told to keep that cookie. */
    void keep(String cookie) {
        cookies = cookies.append(cookie);
    }

    List<String> cookies() {
        return cookies;
    }
}

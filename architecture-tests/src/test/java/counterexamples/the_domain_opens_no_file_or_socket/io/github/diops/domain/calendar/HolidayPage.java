package counterexamples.the_domain_opens_no_file_or_socket.io.github.diops.domain.calendar;

import java.net.URI;

/** Would ask the network. */
final class HolidayPage {
    private HolidayPage() {}

    static URI page() {
        return URI.create("https://example.org");
    }
}

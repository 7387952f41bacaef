package counterexamples.an_in_port_shows_interfaces_and_values.io.github.diops.application.port.in;

/** Brings code into the port. */
public class CaseDeskService {
    public void open() {}
}

package counterexamples.an_out_port_shows_interfaces_and_values.io.github.diops.application.port.out;

/** Brings code into the port. */
public class JournalBase {
    public void open() {}
}

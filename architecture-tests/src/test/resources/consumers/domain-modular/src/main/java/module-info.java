/** A module that asks the domain. */
module com.example.modular {
    requires io.github.diops.domain;
    requires io.vavr;
}

package counterexamples.only_adapters_implement_the_spi.io.github.diops.application.spi;

public interface ProviderBystander {}

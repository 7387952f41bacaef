package counterexamples.only_adapters_implement_the_spi.io.github.diops.application.usecase;

import counterexamples.only_adapters_implement_the_spi.io.github.diops.application.spi.ProviderBystander;

/** Technology inside the hexagon. */
final class BuiltInProvider implements ProviderBystander {}

package counterexamples.only_the_composition_root_asks_the_service_loader.io.github.diops.adapters.rest.http;

import java.util.ServiceLoader;

/** Stands beside the composition root and is not it. */
final class SelfFoundRoutes {
    private SelfFoundRoutes() {}

    static ServiceLoader<Runnable> found() {
        return ServiceLoader.load(Runnable.class);
    }
}

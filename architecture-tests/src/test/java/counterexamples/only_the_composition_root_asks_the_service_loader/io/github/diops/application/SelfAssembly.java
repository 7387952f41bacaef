package counterexamples.only_the_composition_root_asks_the_service_loader.io.github.diops.application;

import java.util.ServiceLoader;

/** Looks for its adapters itself. */
final class SelfAssembly {
    private SelfAssembly() {}

    static ServiceLoader<Runnable> found() {
        return ServiceLoader.load(Runnable.class);
    }
}

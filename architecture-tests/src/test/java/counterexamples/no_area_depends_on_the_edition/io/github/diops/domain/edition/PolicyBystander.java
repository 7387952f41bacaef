package counterexamples.no_area_depends_on_the_edition.io.github.diops.domain.edition;

public interface PolicyBystander {}

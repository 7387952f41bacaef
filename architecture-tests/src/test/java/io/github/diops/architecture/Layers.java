package io.github.diops.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The layers as package patterns. Each begins with {@code ..}, so that it also holds for a counterexample, which repeats
 * the packages of the code below its own.
 */
final class Layers {
    static final String ROOT = "io.github.diops";

    static final String EVERYWHERE = "..io.github.diops..";
    static final String DOMAIN = "..io.github.diops.domain..";
    static final String RULE = "..io.github.diops.domain.rule..";
    static final String EDITION = "..io.github.diops.domain.edition..";
    static final String APPLICATION = "..io.github.diops.application..";
    static final String IN_PORTS = "..io.github.diops.application.port.in..";
    static final String OUT_PORTS = "..io.github.diops.application.port.out..";
    static final String SPI = "..io.github.diops.application.spi..";
    static final String USE_CASES = "..io.github.diops.application.usecase..";
    static final String ADAPTERS = "..io.github.diops.adapters..";
    static final String REST = "..io.github.diops.adapters.rest..";
    static final String PERSISTENCE = "..io.github.diops.adapters.persistence..";

    private Layers() {}

    /** The code that ships, without tests. */
    static JavaClasses code() {
        return Imported.CODE;
    }

    private static final class Imported {
        static final JavaClasses CODE = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }
}

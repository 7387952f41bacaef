/**
 * What an adapter author inherits: {@link io.github.diops.application.kit.JournalContract} and
 * {@link io.github.diops.application.kit.ProjectionContract} say in tests what
 * {@link io.github.diops.application.spi.Storage} must do. Published as the test-jar of {@code diops-application}; it
 * wants JUnit Jupiter and AssertJ.
 */
package io.github.diops.application.kit;

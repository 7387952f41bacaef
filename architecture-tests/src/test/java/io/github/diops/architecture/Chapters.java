package io.github.diops.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;

/** Every rule there is, found by what it is and not by a list that one can forget to extend. */
final class Chapters {
    /** A rule with its sentence, which is also the name of its counterexample's package. */
    record Sentence(String name, ArchRule rule, Class<?> chapter, boolean runs) {
        @Override
        public String toString() {
            return name.replace('_', ' ');
        }
    }

    private static final List<Sentence> SENTENCES = find();

    private Chapters() {}

    static List<Sentence> sentences() {
        return SENTENCES;
    }

    private static List<Sentence> find() {
        return new ClassFileImporter()
                .importPackagesOf(Chapters.class).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(ArchRule.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .map(Chapters::sentence)
                        .sorted(Comparator.comparing(Sentence::name))
                        .toList();
    }

    private static Sentence sentence(JavaField declared) {
        Field field = declared.reflect();
        try {
            return new Sentence(
                    field.getName(),
                    (ArchRule) field.get(null),
                    field.getDeclaringClass(),
                    field.isAnnotationPresent(ArchTest.class));
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(declared.getFullName() + " must not be private", hidden);
        }
    }
}

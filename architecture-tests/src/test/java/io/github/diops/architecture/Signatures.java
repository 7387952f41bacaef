package io.github.diops.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a class shows to other packages: supertypes and the public and protected members, type arguments included. */
final class Signatures {
    private Signatures() {}

    /** Classes that other packages see: public, or package-private with a public heir, whose members it hands on. */
    static DescribedPredicate<JavaClass> seenFromOutside() {
        return DescribedPredicate.describe(
                "are seen from outside",
                type -> isPublic(type) || type.getAllSubclasses().stream().anyMatch(Signatures::isPublic));
    }

    /** Classes that other packages can name: public, and so is every class around them. */
    static DescribedPredicate<JavaClass> seenByName() {
        return DescribedPredicate.describe("can be named by any package", Signatures::isPublic);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(Signatures::isPublic).orElse(true);
    }

    /** Reports each type of {@code unwanted} that a class shows. */
    static ArchCondition<JavaClass> showNo(DescribedPredicate<? super JavaClass> unwanted) {
        return new ArchCondition<>("show no " + unwanted.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                report(type, type.getFullName(), ofClass(type), events);
                type.getMembers().stream()
                        .filter(Signatures::isShown)
                        .forEach(member -> report(type, member.getFullName(), ofMember(member), events));
            }

            private void report(JavaClass type, String where, Stream<JavaType> shown, ConditionEvents events) {
                Set<String> found = shown.flatMap(each -> each.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(unwanted)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
                found.forEach(name ->
                        events.add(SimpleConditionEvent.violated(type, "<" + where + "> shows <" + name + ">")));
            }
        };
    }

    private static boolean isShown(JavaMember member) {
        return (member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED))
                && !member.getModifiers().contains(SYNTHETIC);
    }

    private static Stream<JavaType> ofClass(JavaClass type) {
        return Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), type.getTypeParameters().stream())
                .flatMap(types -> types);
    }

    private static Stream<JavaType> ofMember(JavaMember member) {
        return member instanceof JavaCodeUnit unit
                ? Stream.of(
                                Stream.of(unit.getReturnType()),
                                unit.getParameterTypes().stream(),
                                unit.getTypeParameters().stream(),
                                unit.getExceptionTypes().stream())
                        .flatMap(types -> types)
                : member.getAllInvolvedRawTypes().stream().map(JavaType.class::cast);
    }
}

package io.github.diops.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.diops.architecture.Layers.APPLICATION;
import static io.github.diops.architecture.Layers.DOMAIN;
import static io.github.diops.architecture.Layers.EVERYWHERE;
import static io.github.diops.architecture.Signatures.seenFromOutside;
import static io.github.diops.architecture.Signatures.showNo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the domain, and in part the application, does without, so that the same question has the same answer. */
@SuppressWarnings("MemberName") // a rule's name is the sentence to remember
final class PurityRules {

    @ArchTest
    static final ArchRule the_domain_has_no_clock = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .accessTargetWhere(asksTheSystemClock())
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class)
            .because("time is an argument: a decision of last year can be made again today");

    @ArchTest
    static final ArchRule the_application_asks_only_the_clock_it_was_given = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .accessTargetWhere(asksTheSystemClock())
            .because("the clock is an argument of DiOps.assemble, so that a test can set it");

    @ArchTest
    static final ArchRule the_domain_opens_no_file_or_socket = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "javax.sql..", "javax.net..")
            .because("a decision rests on its arguments and the edition alone");

    @ArchTest
    static final ArchRule the_application_opens_no_file_socket_or_database = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "javax.sql..")
                    .or(describe("files", type -> type.getName().matches("java\\.io\\.(File|RandomAccessFile).*"))))
            .because("a port exists where something is read, stored or sent");

    @ArchTest
    static final ArchRule the_domain_starts_no_thread = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "io.vavr.concurrent..")
                    .or(describe(
                            "threads",
                            type -> type.isAssignableTo(Thread.class)
                                    || type.isAssignableTo(ThreadLocal.class)
                                    || type.isAssignableTo(Timer.class))))
            .because("immutable values need neither threads nor locks");

    @ArchTest
    static final ArchRule the_domain_writes_no_log = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..")
                    .or(describe(
                            "loggers and consoles",
                            type -> type.isAssignableTo(System.Logger.class)
                                    || type.isAssignableTo(PrintStream.class))))
            .orShould()
            .accessTargetWhere(targets(
                    "System.out, System.err or a stack trace",
                    access -> Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.getLogger")
                                    .contains(fullName(access))
                            || access.getName().equals("printStackTrace")))
            .because("a decision explains itself in its answer");

    @ArchTest
    static final ArchRule the_domain_draws_no_lots = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.random..", "java.security..")
                    .or(describe(
                            "random sources",
                            type -> type.isAssignableTo(Random.class) || type.isAssignableTo(SplittableRandom.class))))
            .orShould()
            .accessTargetWhere(targets(
                    "a random value or an identity hash",
                    access -> Set.of(
                                    "java.lang.Math.random",
                                    "java.lang.StrictMath.random",
                                    "java.util.UUID.randomUUID",
                                    "java.lang.System.identityHashCode")
                            .contains(fullName(access))))
            .because("the same question has the same answer; ids are arguments");

    @ArchTest
    static final ArchRule the_domain_reads_nothing_of_its_machine = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .accessTargetWhere(targets("a setting of the machine", PurityRules::readsTheMachine))
            .because("two installations decide alike, whatever their settings, locale and zone");

    @ArchTest
    static final ArchRule every_field_of_the_domain_is_final = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .and()
            // Immutables builds its values step by step, in classes that nobody else can hold
            .areDeclaredInClassesThat(notGenerated())
            .should()
            .beFinal()
            .because("a value that can change is not a value");

    @ArchTest
    static final ArchRule no_static_field_of_the_domain_can_change = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(beUnchangeable())
            .because("what all callers share must be the same for all; Vavr's collections are, java.util's and arrays"
                    + " are not");

    @ArchTest
    static final ArchRule no_static_field_of_the_application_can_change = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(APPLICATION)
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should(beUnchangeable())
            .because("two applications in one program share nothing that changes");

    @ArchTest
    static final ArchRule the_domain_leaves_try_match_future_and_lazy_alone = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat(tryMatchFutureOrLazy())
            .because("an expected no is a Refusal, a closed list is a switch, and time is not the domain's");

    @ArchTest
    static final ArchRule the_application_leaves_try_match_future_and_lazy_alone = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .dependOnClassesThat(tryMatchFutureOrLazy())
            .because("an expected no is a value, trouble is the adapter's exception, and callers bring their threads");

    @ArchTest
    static final ArchRule the_domain_shows_no_tuple = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and(seenFromOutside())
            .should(showNo(tuple()))
            .because("_1 and _2 are not words of the guide");

    @ArchTest
    static final ArchRule the_application_shows_no_tuple = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and(seenFromOutside())
            .should(showNo(tuple()))
            .because("_1 and _2 are not words of the guide");

    @ArchTest
    static final ArchRule the_domain_never_gets_what_may_be_absent = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .accessTargetWhere(getsWhatMayBeAbsent())
            .because("fold, map and getOrElse say what happens in the other case");

    @ArchTest
    static final ArchRule the_application_never_gets_what_may_be_absent = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .accessTargetWhere(getsWhatMayBeAbsent())
            .because("fold, map and getOrElse say what happens in the other case");

    @ArchTest
    static final ArchRule the_domain_shows_no_java_util_collection = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and(seenFromOutside())
            .should(showNo(javaUtilCollection()))
            .because("whoever is handed a java.util collection cannot know whether it will change");

    @ArchTest
    static final ArchRule the_application_shows_no_java_util_collection = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and(seenFromOutside())
            .should(showNo(javaUtilCollection()))
            .because("adapters convert from and to java.util, in one place");

    @ArchTest
    static final ArchRule the_domain_carries_no_annotation_of_a_framework = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should(carryOnlyAnnotationsOf(
                    "java.lang..",
                    "javax.annotation.processing..",
                    "org.immutables.value..",
                    "org.jspecify.annotations.."))
            .because("no framework finds, fills or stores a value of the domain");

    @ArchTest
    static final ArchRule the_application_carries_no_annotation_of_a_framework = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should(carryOnlyAnnotationsOf(
                    "java.lang..",
                    "javax.annotation.processing..",
                    "org.immutables.value..",
                    "org.jspecify.annotations.."))
            .because("wiring is constructors, not a container or a scan");

    @ArchTest
    static final ArchRule a_class_is_named_after_what_it_means = noClasses()
            .that()
            .resideInAPackage(EVERYWHERE)
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?")
            .because("words come from the guide and the field; these four say that none was found");

    @ArchTest
    static final ArchRule a_package_is_named_after_what_it_covers = noClasses()
            .that()
            .resideInAPackage(EVERYWHERE)
            .should()
            .resideInAnyPackage(Stream.of("common", "util", "utils", "helper", "helpers", "manager", "managers", "impl")
                    .map(word -> "..io.github.diops.." + word + "..")
                    .toArray(String[]::new))
            .because("what fits nowhere else is put there, and found nowhere");

    private PurityRules() {}

    private static DescribedPredicate<JavaAccess<?>> asksTheSystemClock() {
        return targets("the system's clock or zone", access -> {
            boolean now = access.getTarget().getOwner().getPackageName().startsWith("java.time")
                    && access.getName().equals("now")
                    && !takesAClock(access);
            boolean newDate = fullName(access).equals("java.util.Date.<init>") && arity(access) == 0;
            boolean ambient = Set.of(
                            "java.time.Clock.systemDefaultZone",
                            "java.time.Clock.systemUTC",
                            "java.time.Clock.system",
                            "java.time.Clock.tickMillis",
                            "java.time.Clock.tickSeconds",
                            "java.time.Clock.tickMinutes",
                            "java.time.InstantSource.system",
                            "java.lang.System.currentTimeMillis",
                            "java.lang.System.nanoTime",
                            "java.time.ZoneId.systemDefault",
                            "java.util.TimeZone.getDefault",
                            "java.util.Calendar.getInstance")
                    .contains(fullName(access));
            return now || newDate || ambient;
        });
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return parameters(access).anyMatch(type -> type.isAssignableTo(InstantSource.class));
    }

    private static boolean readsTheMachine(JavaAccess<?> access) {
        boolean setting = Set.of(
                        "java.lang.System.getProperty",
                        "java.lang.System.getProperties",
                        "java.lang.System.getenv",
                        "java.lang.System.lineSeparator",
                        "java.lang.Boolean.getBoolean",
                        "java.lang.Integer.getInteger",
                        "java.lang.Long.getLong",
                        "java.lang.Runtime.getRuntime",
                        "java.util.Locale.getDefault",
                        "java.nio.charset.Charset.defaultCharset")
                .contains(fullName(access));
        boolean text = Set.of(
                        "java.lang.String.format",
                        "java.lang.String.formatted",
                        "java.lang.String.toLowerCase",
                        "java.lang.String.toUpperCase",
                        "java.time.format.DateTimeFormatter.ofPattern")
                .contains(fullName(access));
        boolean byLocale = parameters(access).anyMatch(type -> type.isEquivalentTo(Locale.class));
        return setting || (text && !byLocale);
    }

    private static DescribedPredicate<JavaAccess<?>> getsWhatMayBeAbsent() {
        return targets(
                "get() of an Option, Either or Validation",
                access -> Set.of("get", "getLeft", "getError").contains(access.getName())
                        && arity(access) == 0
                        && isOptionEitherOrValidation(access.getTarget().getOwner()));
    }

    private static boolean isOptionEitherOrValidation(JavaClass type) {
        return type.isAssignableTo(Option.class)
                || type.isAssignableTo(Either.class)
                || type.isAssignableTo(Validation.class)
                || type.getName().startsWith("io.vavr.control.Either$"); // its projections
    }

    private static DescribedPredicate<JavaClass> tryMatchFutureOrLazy() {
        return resideInAnyPackage("io.vavr.concurrent..")
                .or(describe(
                        "Try, Match, Future or Lazy",
                        type -> type.isAssignableTo(Try.class)
                                || type.isAssignableTo(Lazy.class)
                                || type.getName().startsWith("io.vavr.API")));
    }

    private static DescribedPredicate<JavaClass> tuple() {
        return describe("tuple", type -> type.isAssignableTo(Tuple.class));
    }

    private static DescribedPredicate<JavaClass> javaUtilCollection() {
        return describe(
                "java.util collection, iterator, stream or Optional",
                type -> type.getPackageName().startsWith("java.util")
                        && (Stream.of(Collection.class, Map.class, Iterator.class, Enumeration.class)
                                        .anyMatch(type::isAssignableTo)
                                || type.getPackageName().equals("java.util.stream")
                                || type.getName().matches("java\\.util\\.(Optional.*|BitSet)")));
    }

    private static DescribedPredicate<JavaClass> notGenerated() {
        return describe("are not generated", type -> !type.isAnnotatedWith("org.immutables.value.Generated"));
    }

    private static ArchCondition<JavaField> beUnchangeable() {
        return new ArchCondition<>("be final and of a type that cannot change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean changes = type.isArray()
                        || type.getPackageName().startsWith("java.util.concurrent")
                        || javaUtilCollection().test(type)
                        || Stream.of(StringBuilder.class, StringBuffer.class, Date.class, ThreadLocal.class)
                                .anyMatch(type::isAssignableTo);
                if (changes || !field.getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(
                            field,
                            "Static field <" + field.getFullName() + "> of <" + type.getName() + "> can change"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> carryOnlyAnnotationsOf(String... packages) {
        return new ArchCondition<>("carry only annotations of " + String.join(", ", packages)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(
                                type.getAnnotations().stream(),
                                type.getMembers().stream()
                                        .flatMap((JavaMember member) -> member.getAnnotations().stream()),
                                type.getCodeUnits().stream()
                                        .flatMap((JavaCodeUnit unit) -> unit.getParameters().stream())
                                        .flatMap(parameter -> parameter.getAnnotations().stream()))
                        .flatMap(annotations -> annotations)
                        .map(JavaAnnotation::getRawType)
                        .filter(annotation -> !resideInAnyPackage(packages).test(annotation))
                        .forEach(annotation -> events.add(SimpleConditionEvent.violated(
                                type, "<" + type.getName() + "> carries <" + annotation.getName() + ">")));
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> targets(String description, Predicate<JavaAccess<?>> predicate) {
        return describe(description, predicate);
    }

    private static String fullName(JavaAccess<?> access) {
        return access.getTarget().getOwner().getName() + "." + access.getName();
    }

    private static Stream<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream()
                : Stream.empty();
    }

    private static int arity(JavaAccess<?> access) {
        return (int) parameters(access).count();
    }
}

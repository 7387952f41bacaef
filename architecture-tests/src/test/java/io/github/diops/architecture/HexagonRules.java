package io.github.diops.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static io.github.diops.architecture.Layers.ADAPTERS;
import static io.github.diops.architecture.Layers.APPLICATION;
import static io.github.diops.architecture.Layers.DOMAIN;
import static io.github.diops.architecture.Layers.EDITION;
import static io.github.diops.architecture.Layers.EVERYWHERE;
import static io.github.diops.architecture.Layers.IN_PORTS;
import static io.github.diops.architecture.Layers.OUT_PORTS;
import static io.github.diops.architecture.Layers.PERSISTENCE;
import static io.github.diops.architecture.Layers.REST;
import static io.github.diops.architecture.Layers.RULE;
import static io.github.diops.architecture.Layers.SPI;
import static io.github.diops.architecture.Layers.USE_CASES;
import static io.github.diops.architecture.Signatures.seenByName;
import static io.github.diops.architecture.Signatures.seenFromOutside;
import static io.github.diops.architecture.Signatures.showNo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.ServiceLoader;

/** Who may depend on whom. Dependencies point inwards: adapters to the application, the application to the domain. */
@SuppressWarnings("MemberName") // a rule's name is the sentence to remember
final class HexagonRules {
    private static final String[] COMPILE_TIME_ANNOTATIONS = {"org.immutables.value..", "org.jspecify.annotations.."};

    @ArchTest
    static final ArchRule the_domain_depends_on_java_and_vavr_alone = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(DOMAIN, "java..", "io.vavr..").or(resideInAnyPackage(COMPILE_TIME_ANNOTATIONS)))
            .because("the guide as policy must run in any program, and be read without knowing a framework");

    @ArchTest
    static final ArchRule the_application_depends_on_the_domain_alone = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and()
            .resideOutsideOfPackage(USE_CASES)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(APPLICATION, DOMAIN, "java..", "io.vavr..")
                    .or(resideInAnyPackage(COMPILE_TIME_ANNOTATIONS)))
            .because("what callers and adapters compile against brings no library of ours into their program");

    @ArchTest
    static final ArchRule use_cases_add_nothing_but_jackson_core = classes()
            .that()
            .resideInAPackage(USE_CASES)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(APPLICATION, DOMAIN, "java..", "io.vavr..", "com.fasterxml.jackson.core..")
                            .or(resideInAnyPackage(COMPILE_TIME_ANNOTATIONS)))
            .because("the stored form is written by one codec with a streaming parser, without data binding");

    @ArchTest
    static final ArchRule rest_never_sees_persistence = noClasses()
            .that()
            .resideInAPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PERSISTENCE)
            .because("the storage is chosen when the program starts, not when it is compiled");

    @ArchTest
    static final ArchRule only_persistence_speaks_jdbc = noClasses()
            .that()
            .resideInAPackage(EVERYWHERE)
            .and()
            .resideOutsideOfPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because(
                    "a page or a use case with a statement of its own works on one database, and is not in its transaction");

    @ArchTest
    static final ArchRule persistence_never_sees_rest = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(REST)
            .because("storage serves any caller of the application, not this one");

    @ArchTest
    static final ArchRule only_the_composition_root_asks_the_service_loader = noClasses()
            .that()
            .resideInAPackage(EVERYWHERE)
            .and(not(compositionRoot()))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ServiceLoader.class)
            .because(
                    "wiring is constructors; what is looked up is looked up in one place, which reports what it found");

    @ArchTest
    static final ArchRule use_cases_hide_behind_one_door = classes()
            .that()
            .resideInAPackage(USE_CASES)
            .and(doNot(describe("be the door", HexagonRules::isDoor)))
            .should(ArchCondition.from(not(seenByName())).as("be seen by no other package"))
            .because("only ports may be programmed against; Java lets DiOps into this package by a public class alone,"
                    + " so there is exactly one, Desks");

    @ArchTest
    static final ArchRule only_diops_opens_the_door_to_the_use_cases = noClasses()
            .that()
            .resideInAPackage(EVERYWHERE)
            .and()
            .resideOutsideOfPackage(USE_CASES)
            .and()
            .haveNameNotMatching("(.*\\.)?io\\.github\\.diops\\.application\\.DiOps")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(USE_CASES)
            .because("DiOps.assemble is the one public door");

    @ArchTest
    static final ArchRule an_in_port_shows_interfaces_and_values = classes()
            .that()
            .resideInAPackage(IN_PORTS)
            .and(seenFromOutside())
            .should(beInterfacesOrValues())
            .because("a port is a conversation: it holds what is said, not how it is carried out");

    @ArchTest
    static final ArchRule an_out_port_shows_interfaces_and_values = classes()
            .that()
            .resideInAPackage(OUT_PORTS)
            .and(seenFromOutside())
            .should(beInterfacesOrValues())
            .because("a port is a conversation: it holds what is said, not how it is carried out");

    @ArchTest
    static final ArchRule the_domain_shows_no_type_of_a_framework = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and(seenFromOutside())
            .should(showNo(typeOfAFramework()))
            .because("whoever calls the domain must not inherit its libraries");

    @ArchTest
    static final ArchRule the_application_shows_no_type_of_a_framework = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and(seenFromOutside())
            .should(showNo(typeOfAFramework()))
            .because("Jackson, Vert.x, JDBC and Flyway can be replaced only while no port speaks of them");

    @ArchTest
    static final ArchRule only_adapters_implement_the_spi = classes()
            .that()
            .resideInAPackage(EVERYWHERE)
            .and(doNot(resideInAPackage(SPI)).as("do not belong to the spi"))
            .and(implementAnInterfaceOf(SPI))
            .should()
            .resideInAPackage(ADAPTERS)
            .because("a provider brings a technology, and technology lives in adapters");

    @ArchTest
    static final ArchRule every_package_lies_in_one_layer = classes()
            .that()
            .resideInAPackage(EVERYWHERE)
            .should(lieInOneOf(List.of(DOMAIN, APPLICATION, REST, PERSISTENCE)))
            .because("a class outside the layers is under no rule");

    @ArchTest
    static final ArchRule domain_areas_form_no_cycle = slices().matching("..io.github.diops.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .because("an area of the guide can be read with those it builds on, and without those that build on it");

    @ArchTest
    static final ArchRule no_area_depends_on_the_edition = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            .resideOutsideOfPackage(EDITION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EDITION)
            .because("an edition is put together from areas; nothing in an area knows which edition is in force");

    @ArchTest
    static final ArchRule the_edition_gathers_the_rules_of_every_area = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            .haveSimpleNameEndingWith("Rules")
            .should(beUsedBy(EDITION))
            .because("an answer may cite only what is in the rule book, and the book is filled area by area");

    @ArchTest
    static final ArchRule the_rule_package_depends_on_no_area = noClasses()
            .that()
            .resideInAPackage(RULE)
            .should()
            .dependOnClassesThat(resideInAPackage(DOMAIN).and(not(resideInAPackage(RULE))))
            .because("every area depends on it");

    @ArchTest
    static final ArchRule the_code_follows_the_diagram_of_the_readme = classes()
            .that()
            .resideInAPackage(EVERYWHERE)
            .should(adhereToPlantUmlDiagram(Diagram.hexagon(), consideringOnlyDependenciesInDiagram()))
            .because("a diagram that is not checked is soon a wrong one");

    @ArchTest
    static final ArchRule every_class_stands_in_one_component_of_the_diagram = classes()
            .that()
            .resideInAPackage(EVERYWHERE)
            .should(Diagram.parse(Diagram.hexagonSource()).holdInOneComponent())
            .because("the diagram is passed over in silence by code that its stereotypes do not name");

    private HexagonRules() {}

    private static DescribedPredicate<JavaClass> compositionRoot() {
        return describe(
                "the composition root",
                type -> type.getName().matches("(.*\\.)?io\\.github\\.diops\\.adapters\\.rest\\.Main(\\$.*)?"));
    }

    private static boolean isDoor(JavaClass type) {
        return type.getName().matches("(.*\\.)?io\\.github\\.diops\\.application\\.usecase\\.Desks");
    }

    private static DescribedPredicate<JavaClass> typeOfAFramework() {
        return describe(
                "type of a framework",
                type -> !type.isPrimitive()
                        && (!resideInAnyPackage(EVERYWHERE, "java..", "io.vavr..")
                                        .test(type)
                                || resideInAPackage("java.sql..").test(type)));
    }

    private static DescribedPredicate<JavaClass> implementAnInterfaceOf(String layer) {
        return describe(
                "implement an interface of " + layer,
                type -> type.getAllRawInterfaces().stream().anyMatch(resideInAPackage(layer)));
    }

    /** An interface, a record, an enum, a constant of one, an exception, or the builder of an Immutables value. */
    private static ArchCondition<JavaClass> beInterfacesOrValues() {
        DescribedPredicate<JavaClass> builder = describe(
                "builder",
                type -> type.getSimpleName().equals("Builder")
                        && type.getEnclosingClass().map(JavaClass::isInterface).orElse(false));
        DescribedPredicate<JavaClass> generated =
                describe("generated", type -> type.isAnnotatedWith("org.immutables.value.Generated"));
        return ArchCondition.from(describe(
                "be interfaces or values",
                type -> type.isInterface()
                        || type.isRecord()
                        || type.isEnum()
                        || type.isAssignableTo(Throwable.class)
                        || builder.or(generated).test(type)));
    }

    private static ArchCondition<JavaClass> lieInOneOf(List<String> layers) {
        return new ArchCondition<>("lie in exactly one of " + layers) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> found = layers.stream()
                        .filter(layer -> PackageMatcher.of(layer).matches(type.getPackageName()))
                        .toList();
                if (found.size() != 1) {
                    events.add(SimpleConditionEvent.violated(type, "<" + type.getName() + "> lies in " + found));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedBy(String layer) {
        return new ArchCondition<>("be used by " + layer) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = resideInAPackage(layer).test(type)
                        || type.getDirectDependenciesToSelf().stream()
                                .anyMatch(dependency -> resideInAPackage(layer).test(dependency.getOriginClass()));
                if (!used) {
                    events.add(SimpleConditionEvent.violated(
                            type, "<" + type.getName() + "> is used by no class of " + layer));
                }
            }
        };
    }
}

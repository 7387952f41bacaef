/**
 * The smallest offenders, one package for each rule of {@code io.github.diops.architecture}, named as the rule. Below it
 * the packages of the code are repeated, so that the rule applies. A class is an offender that its rule must name, unless
 * it ends in {@code Bystander}.
 *
 * <p>Nothing here is called. Warnings are suppressed in this package tree alone, and only where the offence is one.
 */
package counterexamples;

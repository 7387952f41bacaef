/**
 * Certificates of the UC applications that Cisco manages: when one is renewed
 * ({@link io.github.diops.domain.certificate.RenewalPolicy}), what a customer with single sign-on does afterwards
 * ({@link io.github.diops.domain.certificate.SsoTask}), and its record
 * ({@link io.github.diops.domain.certificate.Certificate}). Rules CRT-01 to CRT-02a; notices are in {@code change}.
 */
package io.github.diops.domain.certificate;

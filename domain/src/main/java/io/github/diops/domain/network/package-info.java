/**
 * Who monitors a connection: ask {@link io.github.diops.domain.network.Monitoring} about its two
 * {@link io.github.diops.domain.network.NetworkEnd}s. Rules NET-01 to NET-07.
 */
package io.github.diops.domain.network;

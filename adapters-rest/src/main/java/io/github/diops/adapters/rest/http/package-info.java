/**
 * The HTTP adapter: enter at {@link io.github.diops.adapters.rest.http.DiOpsRoutes}, which mounts every route on a
 * router. A request is read into a tree ({@code Json}), decoded with all its faults at once ({@code Fields}), decided by
 * the application, and worded as JSON or as a problem (RFC 9457) in English or Russian.
 */
package io.github.diops.adapters.rest.http;

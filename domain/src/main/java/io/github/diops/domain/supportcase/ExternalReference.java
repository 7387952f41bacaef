package io.github.diops.domain.supportcase;

/** The id that another system, such as the partner's ticket system, has for a case. */
public record ExternalReference(String system, String id) {}

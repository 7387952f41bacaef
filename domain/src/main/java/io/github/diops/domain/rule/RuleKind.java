package io.github.diops.domain.rule;

/** Whose word a rule is. */
public enum RuleKind {
    /** The guide says it. */
    GUIDE,
    /** The guide is silent, ambiguous or garbled by translation, and this is how we read it; the reason is stated. */
    READING
}

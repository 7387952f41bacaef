package counterexamples.the_domain_shows_no_type_of_a_framework.io.github.diops.domain.rule;

import com.fasterxml.jackson.core.JsonToken;
import io.vavr.collection.List;

/** Hands a parser to its callers, inside a type argument. */
public record JsonRule(List<JsonToken> tokens) {}

package io.github.diops.domain.rule;

/**
 * One human text in both languages.
 */
public record Text(String english, String russian) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if either is blank
     */
    public Text {
        if (english.isBlank() || russian.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages: [" + english + "] [" + russian + "]");
        }
    }

    public static Text of(String english, String russian) {
        return new Text(english, russian);
    }

    /** The text as {@code language} has it. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case RUSSIAN -> russian;
        };
    }
}

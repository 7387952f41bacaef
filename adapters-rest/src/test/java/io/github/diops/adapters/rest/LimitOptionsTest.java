package io.github.diops.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class LimitOptionsTest {
    @ParameterizedTest
    @CsvSource({
        "--limit=-1, '--limit must be from 0 to 1000000, not -1'",
        "--limit=1000001, '--limit must be from 0 to 1000000, not 1000001'",
        "--limit-unknown=-5, '--limit-unknown must be from 0 to 1000000, not -5'"
    })
    void a_limit_is_a_number_of_requests(String option, String message) {
        CommandLine commandLine = new CommandLine(new Options());
        Options options = commandLine.getCommand();
        commandLine.parseArgs(option);
        assertThat(catchThrowable(() -> options.check(commandLine)))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessage(message);
    }

    @Test
    void what_is_no_number_is_wrong_usage() {
        CommandLine commandLine = new CommandLine(new Options());
        assertThat(catchThrowable(() -> commandLine.parseArgs("--limit=many")))
                .isInstanceOf(CommandLine.ParameterException.class);
    }

    @Test
    void help_says_what_is_usual() {
        assertThat(new CommandLine(new Options()).getUsageMessage())
                .contains(
                        "--limit=REQUESTS",
                        "--limit-unknown=REQUESTS",
                        "Each option of the service is also an environment variable");
    }
}

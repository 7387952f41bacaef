package io.github.diops.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.spi.HolidayImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Holiday calendars that are named on the command line. */
class HolidayFilesTest {
    @TempDir
    private Path directory;

    private final HolidayFiles files = new HolidayFiles(
            HolidayCalendars.NONE, ServiceLoader.load(HolidayImport.class).findFirst());

    private String file(String name, String... events) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(
                file,
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + String.join("\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n", events)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        return file.toString();
    }

    private static Map<String, String> named(String... arguments) {
        Options options = new Options();
        CommandLine commandLine = new CommandLine(options);
        commandLine.parseArgs(arguments);
        options.check(commandLine);
        return options.holidayFiles();
    }

    @Test
    void each_file_adds_a_calendar() throws IOException {
        files.read("ONE", file("one.ics", "DTSTART:20240101"));
        files.read("OTHER", file("other.ics", "DTSTART:20250101", "DTSTART:20250102"));

        assertThat(files.faults()).isEmpty();
        assertThat(files.calendars().calendars()).containsExactly("ONE", "OTHER");
        assertThat(files.calendars().holidays("OTHER", 2025).get())
                .containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2));
    }

    @Test
    void every_fault_of_every_file_is_told_with_its_place() throws IOException {
        String one = file("one.ics", "DTSTART:soon", "SUMMARY:when?");
        String other = file("other.ics", "DTSTART:20240101\r\nDTEND:20230101");
        String missing = directory.resolve("missing.ics").toString();
        files.read("ONE", one);
        files.read("MISSING", missing);
        files.read("OTHER", other);

        assertThat(files.faults())
                .containsExactly(
                        one + ":3: DTSTART is a whole day from 1970 to 2199, such as 20240704, not soon",
                        one + ":5: the event has no DTSTART",
                        missing + ": cannot be read: NoSuchFileException",
                        other + ":4: the event lasts -365 days, not 1 to 366");
    }

    @Test
    void of_a_file_that_is_something_else_a_hundred_faults_are_told() throws IOException {
        Path file = Files.writeString(directory.resolve("notes.txt"), "no calendar\n".repeat(1000));
        files.read("OWN", file.toString());

        assertThat(files.faults()).hasSize(101).last().isEqualTo(file + ": and 901 more");
    }

    @Test
    void without_an_adapter_for_files_none_is_read() throws IOException {
        HolidayFiles none = new HolidayFiles(HolidayCalendars.NONE, Optional.empty());
        none.read("OWN", file("own.ics", "DTSTART:20240101"));

        assertThat(none.faults()).singleElement().asString().endsWith("no adapter reads holiday calendars from files");
    }

    @Test
    void the_option_repeats_and_the_variable_holds_several() {
        assertThat(named("--holidays=US=us.ics", "--holidays=DE-BY=a,b;c.ics"))
                .containsExactly(Map.entry("US", "us.ics"), Map.entry("DE-BY", "a,b;c.ics"));
        assertThat(named("--holidays=US=us.ics;DE=/srv/de.ics,FR=C:\\fr=1.ics"))
                .containsExactly(
                        Map.entry("US", "us.ics"), Map.entry("DE", "/srv/de.ics"), Map.entry("FR", "C:\\fr=1.ics"));
        assertThat(named()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--holidays=us.ics",
                "--holidays==us.ics",
                "--holidays=US=",
                "--holidays=U S=us.ics",
                "--holidays=US=a.ics;US=b.ics"
            })
    void what_names_no_calendar_and_file_is_wrong_usage(String option) {
        assertThatThrownBy(() -> named(option))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageStartingWith("--holidays ");
    }
}

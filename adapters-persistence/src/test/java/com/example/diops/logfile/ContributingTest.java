package com.example.diops.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.DiOps;
import io.github.diops.application.Ports;
import io.github.diops.application.kit.JournalContract;
import io.github.diops.application.kit.ProjectionContract;
import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CreateCustomer;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.out.HolidayCalendars;
import io.github.diops.application.port.out.Scope;
import io.github.diops.application.spi.Storage;
import io.github.diops.application.spi.StorageProvider;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.CustomerProfile;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.customer.PartnerId;
import io.github.diops.domain.edition.OperationsPolicy;
import io.github.diops.domain.maintenance.Region;
import io.github.diops.domain.responsibility.Actor;
import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of CONTRIBUTING.md, taken as they stand there. */
class ContributingTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Pattern BLOCK =
            Pattern.compile("(?s)<!-- (file|service|run):? ?(\\S*) ?-->\n```\\w*\n(.*?)```");

    private record Block(String kind, String name, String text) {}

    @Test
    void every_block_stands_word_for_word_in_the_file_that_it_names() throws IOException {
        List<Block> files = blocks("file");

        assertThat(files).hasSize(3);
        for (Block block : files) {
            Path file =
                    MODULE.resolve("src/test/java/com/example/diops/logfile").resolve(block.name());
            assertThat(Files.readString(file)).as(block.name()).contains(block.text());
        }
    }

    @Test
    void the_service_file_says_what_the_step_says() throws IOException {
        Block service = blocks("service").single();
        try (InputStream registered =
                LogFileProvider.class.getClassLoader().getResourceAsStream("META-INF/services/" + service.name())) {
            assertThat(registered).isNotNull();
        }
        Path file = MODULE.resolve("src/test/resources/META-INF/services").resolve(service.name());

        assertThat(Files.readString(file)).isEqualTo(service.text());
    }

    @Test
    void the_command_runs_the_contract_and_what_it_cannot_ask() throws IOException {
        String command = blocks("run").single().text();

        assertThat(command).contains("-Dtest='LogFile*Test,ContributingTest'");
        assertThat(LogFileJournalTest.class).isAssignableTo(JournalContract.class);
        assertThat(LogFileProjectionTest.class).isAssignableTo(ProjectionContract.class);
        assertThat(LogFileStorageTest.class.getSimpleName()).matches("LogFile.*Test");
    }

    @Test
    void a_customer_created_on_it_is_there_after_a_restart(@TempDir Path directory) {
        String url = "jdbc:diops-log:" + directory.resolve("diops.log");
        Caller partner = new Caller(
                Actor.of("partner/acme", Party.PARTNER), new Scope.OfPartner(PartnerId.of("acme")), "request-1");
        CustomerProfile profile = CustomerProfile.builder()
                .name("Example")
                .region(Region.AMER)
                .zone(ZoneId.of("America/New_York"))
                .holidays(new HolidaySource.Listed(TreeSet.empty()))
                .build();
        CustomerView created;
        try (Storage storage = found(url).open(url)) {
            created = assembled(storage)
                    .customers()
                    .create(partner, new CreateCustomer(Option.none(), profile, List.empty()), Option.none())
                    .get()
                    .fold(view -> view, answer -> {
                        throw new AssertionError("answered before: " + answer);
                    });
        }

        CustomerId id = created.customer().id();
        try (Storage storage = found(url).open(url)) {
            assertThat(assembled(storage).customers().read(partner, id).get()).isEqualTo(created);
        }
    }

    private static StorageProvider found(String url) {
        return List.ofAll(ServiceLoader.load(StorageProvider.class))
                .filter(provider -> provider.serves(url))
                .single();
    }

    private static DiOps assembled(Storage storage) {
        return DiOps.assemble(
                OperationsPolicy.standard(),
                Ports.of(storage, HolidayCalendars.NONE),
                () -> Instant.parse("2024-03-08T21:00:00Z"));
    }

    private static List<Block> blocks(String kind) throws IOException {
        String guide = Files.readString(MODULE.resolve("../CONTRIBUTING.md"), StandardCharsets.UTF_8);
        return List.ofAll(BLOCK.matcher(guide)
                        .results()
                        .map(found -> new Block(found.group(1), found.group(2), found.group(3)))
                        .toList())
                .filter(block -> block.kind().equals(kind));
    }
}

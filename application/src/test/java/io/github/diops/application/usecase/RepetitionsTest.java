package io.github.diops.application.usecase;

import static io.github.diops.application.usecase.Office.ACME;
import static io.github.diops.application.usecase.Office.ADMINISTRATOR;
import static io.github.diops.application.usecase.Office.CISCO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.application.port.in.Caller;
import io.github.diops.application.port.in.CaseView;
import io.github.diops.application.port.in.CustomerView;
import io.github.diops.application.port.in.Once;
import io.github.diops.application.port.in.Outcome;
import io.github.diops.application.port.in.Problem;
import io.github.diops.application.port.out.SupportCaseList;
import io.github.diops.domain.customer.CustomerId;
import io.github.diops.domain.customer.HolidaySource;
import io.github.diops.domain.severity.Severity;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
    private final Office office = new Office("2024-03-08T12:00:00Z");
    private final CustomerId customer = office.customer(ACME);

    private Either<Problem, Outcome<CaseView>> open(Caller caller, Option<Once<CaseView>> once) {
        return office.diops
                .cases()
                .open(caller, Office.opening(customer, Severity.S1).build(), once);
    }

    private int count() {
        return office.diops
                .cases()
                .list(ADMINISTRATOR, SupportCaseList.Filter.EVERYTHING, Option.none(), 200)
                .items()
                .size();
    }

    @Test
    void an_answer_is_given_again_for_24_hours() {
        Office.done(open(ACME, Option.some(Office.once("key", "body"))));
        office.setNow("2024-03-09T11:59:59.999Z");
        assertThat(open(ACME, Option.some(Office.once("key", "body"))))
                .isEqualTo(Either.right(new Outcome.Repeated<CaseView>("answer to body")));
        assertThat(count()).isEqualTo(1);
        office.setNow("2024-03-09T12:00:00Z");
        Office.done(open(ACME, Option.some(Office.once("key", "body"))));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_key_that_was_used_for_another_request_is_told() {
        Office.done(open(ACME, Option.some(Office.once("key", "body"))));
        assertThat(Office.told(open(ACME, Option.some(Office.once("key", "other body")))))
                .isEqualTo(new Problem.KeyReused());
        Once<CustomerView> elsewhere = Office.once("key", "customer");
        assertThat(Office.told(
                        office.diops.customers().create(ACME, Office.creation(Office.none()), Option.some(elsewhere))))
                .isEqualTo(new Problem.KeyReused());
    }

    @Test
    void a_key_belongs_to_one_principal() {
        Office.done(open(ACME, Option.some(Office.once("key", "body"))));
        Office.done(open(ADMINISTRATOR, Option.some(Office.once("key", "body"))));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void what_was_refused_is_not_kept() {
        assertThat(Office.refusal(open(CISCO, Option.some(Office.once("key", "body"))))
                        .rule()
                        .value())
                .isEqualTo("ESC-07");
        assertThat(Office.refusal(open(CISCO, Option.some(Office.once("key", "other"))))
                        .rule()
                        .value())
                .isEqualTo("ESC-07");
    }

    @Test
    void an_answer_is_given_again_though_the_request_would_now_be_invalid() {
        office.setNow("2024-12-31T23:00:00Z");
        CustomerId american =
                office.customer(ACME, new HolidaySource.Named("US")).customer().id();
        Once<CaseView> once = Office.once("key", "body");
        Office.done(office.diops
                .cases()
                .open(ACME, Office.opening(american, Severity.S1).build(), Option.some(once)));
        office.setNow("2025-01-01T22:00:00Z");
        assertThat(office.diops
                        .cases()
                        .open(ACME, Office.opening(american, Severity.S1).build(), Option.some(once)))
                .as("2026 is not reviewed, and need not be")
                .isEqualTo(Either.right(new Outcome.Repeated<CaseView>("answer to body")));
        office.setNow("2025-12-31T23:00:00Z");
        Once<CustomerView> creating = Office.once("new", "customer");
        Office.done(office.diops
                .customers()
                .create(ACME, Office.creation(new HolidaySource.Named("US")), Option.some(creating)));
        office.setNow("2026-01-01T22:00:00Z");
        assertThat(office.diops
                        .customers()
                        .create(ACME, Office.creation(new HolidaySource.Named("US")), Option.some(creating)))
                .isEqualTo(Either.right(new Outcome.Repeated<CustomerView>("answer to customer")));
    }

    @Test
    void a_second_request_while_the_first_runs_is_told_so() {
        ArrayList<Either<Problem, Outcome<CaseView>>> meanwhile = new ArrayList<>();
        Once<CaseView> nested = new Once<>("key", "body", view -> {
            meanwhile.add(open(ACME, Option.some(Office.once("key", "body"))));
            return "first";
        });
        Office.done(open(ACME, Option.some(nested)));
        assertThat(meanwhile).hasSize(1);
        assertThat(Office.told(meanwhile.get(0))).isEqualTo(new Problem.InProgress());
        assertThat(open(ACME, Option.some(Office.once("key", "body"))))
                .isEqualTo(Either.right(new Outcome.Repeated<CaseView>("first")));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void concurrent_requests_under_one_key_make_one_record() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                String key = "key-" + round;
                CountDownLatch start = new CountDownLatch(1);
                ArrayList<Future<Either<Problem, Outcome<CaseView>>>> sent = new ArrayList<>();
                for (int client = 0; client < 8; client++) {
                    sent.add(clients.submit(() -> {
                        start.await();
                        return open(ACME, Option.some(Office.once(key, "body")));
                    }));
                }
                start.countDown();
                int done = 0;
                for (Future<Either<Problem, Outcome<CaseView>>> one : sent) {
                    Either<Problem, Outcome<CaseView>> outcome = one.get(20, TimeUnit.SECONDS);
                    if (outcome.isLeft()) {
                        assertThat(Office.told(outcome)).isEqualTo(new Problem.InProgress());
                    } else if (outcome.get() instanceof Outcome.Done<CaseView>) {
                        done++;
                    }
                }
                assertThat(done).isEqualTo(1);
                assertThat(count()).isEqualTo(round + 1);
            }
        } finally {
            clients.shutdownNow();
        }
    }
}

package io.github.diops.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diops.domain.responsibility.Party;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who tells whom, as the policy's register has it. */
class NotificationDutyTest {
    @ParameterizedTest
    @CsvSource({
        "PLANNED_MAINTENANCE, CISCO, PARTNER CUSTOMER, CONTROL_HUB, 10 days before the window, CHG-02 CHG-02a",
        "DISRUPTING_MAINTENANCE, CISCO, PARTNER, WRITTEN, 10 business days before the window, CHG-01 CHG-01a",
        "IMPACTFUL_MAINTENANCE, CISCO, PARTNER, CONTROL_HUB, In advance, CHG-11 RSP-42",
        "OUTAGE, CISCO, PARTNER, CONTROL_HUB, When identified, CHG-11 RSP-42",
        "SEVERE_INCIDENT, CISCO, PARTNER, EMAIL, Proactively, RSP-23",
        "CONFLICT_OR_RESCHEDULE, PARTNER, CISCO, EMAIL, Within 2 to 3 days of the notice; for upgrades 7 x 24 h"
                + " before the window, CHG-04 CHG-07 CHG-08a",
        "EMERGENCY_INSIDE, CISCO, PARTNER, MAILING_LIST, When possible, CHG-10",
        "EMERGENCY_OUTSIDE, PARTNER, CISCO, SUPPORT_CASE, When possible, CHG-10",
        "ALARMING_ACTIVITY, PARTNER, CISCO, ANY, Before it begins, RSP-31 INC-02",
        "COUNTS_CHANGE, PARTNER, CISCO, TAC_CASE, Before provisioning, CAP-06 CAP-03",
        "EXPANSION, CISCO, PARTNER, ANY, When planned, RSP-36",
        "RELEASES_AND_UPGRADES, CISCO, PARTNER, CHANGE_ALERTS, When available or planned, REL-08 REL-03",
        "UPGRADE_ENDED, CISCO, PARTNER, ANY, When it ended, REL-06 REL-06a",
        "STATUS_AND_PLAN, CISCO, PARTNER, SUPPORT_CASE, When the response interval is over, OBJ-05",
        "DISASTER_RECOVERY, CISCO, PARTNER, ANY, Throughout, DRS-05",
    })
    void every_duty_is_the_registers(
            NotificationDuty duty, Party from, String to, Means means, String howEarly, String rules) {
        assertThat(duty.from()).isEqualTo(from);
        assertThat(duty.to().mkString(" ")).isEqualTo(to);
        assertThat(duty.means()).isEqualTo(means);
        assertThat(duty.howEarly().english()).isEqualTo(howEarly);
        assertThat(duty.rules().mkString(" ")).isEqualTo(rules);
        assertThat(duty.matter().english()).isNotBlank();
        assertThat(duty.means().text().english()).isNotBlank();
    }

    @Test
    void a_party_finds_what_it_tells_and_what_it_is_told() {
        assertThat(NotificationDuty.concerning(Party.CUSTOMER)).containsExactly(NotificationDuty.PLANNED_MAINTENANCE);
        assertThat(NotificationDuty.concerning(Party.VENDOR)).isEmpty();
        assertThat(NotificationDuty.concerning(Party.PARTNER)).isEqualTo(List.of(NotificationDuty.values()));
        assertThat(NotificationDuty.concerning(Party.CISCO)).isEqualTo(List.of(NotificationDuty.values()));
    }
}

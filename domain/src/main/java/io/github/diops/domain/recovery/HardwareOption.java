package io.github.diops.domain.recovery;

/** The ways out of a hardware failure, of which Cisco chooses by circumstances (DRS-04). */
public enum HardwareOption {
    NEW_PUBLISHER_IN_THE_SAME_DATA_CENTRE,
    NEW_PUBLISHER_IN_ANOTHER_DATA_CENTRE,
    RECOVERED_HARDWARE
}

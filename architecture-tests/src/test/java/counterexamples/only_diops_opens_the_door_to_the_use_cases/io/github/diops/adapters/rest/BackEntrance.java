package counterexamples.only_diops_opens_the_door_to_the_use_cases.io.github.diops.adapters.rest;

import counterexamples.only_diops_opens_the_door_to_the_use_cases.io.github.diops.application.usecase.DoorBystander;

/** Enters beside DiOps. */
record BackEntrance(DoorBystander door) {}

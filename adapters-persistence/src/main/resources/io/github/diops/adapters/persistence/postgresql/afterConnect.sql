-- A migration changes the rows of all, and row security binds the owner too.

SELECT set_config('diops.tenant', '*', false);

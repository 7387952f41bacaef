-- PostgreSQL's alone; the number is left out elsewhere. A second wall behind the conditions on the tenant that every
-- statement has: a transaction sees and writes the rows of the tenant that it has set, * those of all, without a setting
-- none. The owner is bound too. Nothing depends on it: without the policies every statement answers the same.

DO $$
DECLARE
    tenants_own name;
BEGIN
    FOREACH tenants_own IN ARRAY ARRAY[
        'access_key', 'contact', 'event', 'listed', 'notice', 'notice_customer', 'request_answer', 'snapshot', 'stream',
        'support_case', 'support_case_reference', 'tenant', 'timer', 'trail', 'trail_customer']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenants_own);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenants_own);
        -- each setting in a query of its own, which is asked once and not for each row
        EXECUTE format(
            'CREATE POLICY of_tenant ON %I'
            ' USING (tenant = (SELECT current_setting(''diops.tenant'', true))'
            '     OR (SELECT current_setting(''diops.tenant'', true)) = ''*'')'
            ' WITH CHECK (tenant = (SELECT current_setting(''diops.tenant'', true))'
            '     OR (SELECT current_setting(''diops.tenant'', true)) = ''*'')',
            tenants_own);
    END LOOP;
END
$$;

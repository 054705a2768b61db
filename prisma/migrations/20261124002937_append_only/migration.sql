-- Reviews are facts, and so are the parameters they were judged by: rows are never changed or deleted.
-- SQLite drops a table's triggers with the table: a later migration that redefines one of these tables must create
-- its triggers again.

CREATE TRIGGER "ReviewEvent_no_update" BEFORE UPDATE ON "ReviewEvent"
BEGIN
    SELECT RAISE(ABORT, 'ReviewEvent is append-only');
END;

CREATE TRIGGER "ReviewEvent_no_delete" BEFORE DELETE ON "ReviewEvent"
BEGIN
    SELECT RAISE(ABORT, 'ReviewEvent is append-only');
END;

CREATE TRIGGER "SchedulerConfig_no_update" BEFORE UPDATE ON "SchedulerConfig"
BEGIN
    SELECT RAISE(ABORT, 'SchedulerConfig is append-only');
END;

CREATE TRIGGER "SchedulerConfig_no_delete" BEFORE DELETE ON "SchedulerConfig"
BEGIN
    SELECT RAISE(ABORT, 'SchedulerConfig is append-only');
END;

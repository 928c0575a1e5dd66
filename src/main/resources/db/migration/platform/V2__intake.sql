-- Jobs, files and imports: workbooks that are kept, judged row by row, and brought in piece by piece.

-- Which jobs are due and which program has them in hand; written by db-scheduler, whose columns these are.
CREATE TABLE scheduled_job (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_job_due ON scheduled_job (execution_time);
CREATE INDEX scheduled_job_heartbeat ON scheduled_job (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_job TO ${app};

-- What is to be done for whom, and how far it is.
CREATE TABLE job (
    zone_id      bigint      NOT NULL,
    id           uuid        NOT NULL,
    work         text        NOT NULL,
    lane         text        NOT NULL,          -- one at a time in each
    subject      uuid        NOT NULL,
    person       uuid        NOT NULL,          -- who asked, with what they were then
    units        uuid[]      NOT NULL,
    roles        text[]      NOT NULL,
    state        text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    cancelled    boolean     NOT NULL DEFAULT false,    -- somebody asked for it
    done         integer     NOT NULL DEFAULT 0,
    total        integer     NOT NULL DEFAULT 0,
    attempts     integer     NOT NULL DEFAULT 0,
    attempted_at timestamptz,
    attempted_from integer   NOT NULL DEFAULT 0,        -- done when this attempt began
    touched_at   timestamptz NOT NULL DEFAULT now(),
    failure_zh   text,
    failure_en   text,
    PRIMARY KEY (zone_id, id)
);
SELECT distribute('job');
SELECT zone_wall('job');
CREATE UNIQUE INDEX job_running ON job (zone_id, lane) WHERE state = 'RUNNING';
GRANT SELECT, INSERT, UPDATE, DELETE ON job TO ${app};

-- A file that somebody handed in. Name and content are ciphertext under the file's own key.
CREATE TABLE stored_file (
    zone_id    bigint      NOT NULL,
    id         uuid        NOT NULL,
    name       bytea       NOT NULL,
    size       integer     NOT NULL CHECK (size >= 0),
    sha256     bytea       NOT NULL,
    kept_until timestamptz NOT NULL,
    PRIMARY KEY (zone_id, id)
);
SELECT distribute('stored_file');
SELECT zone_wall('stored_file');
CREATE INDEX stored_file_kept ON stored_file (zone_id, kept_until);
GRANT SELECT, INSERT, DELETE ON stored_file TO ${app};

CREATE TABLE file_chunk (
    zone_id bigint  NOT NULL,
    file    uuid    NOT NULL,
    number  integer NOT NULL CHECK (number >= 0),
    content bytea   NOT NULL,
    PRIMARY KEY (zone_id, file, number)
);
SELECT distribute('file_chunk');
SELECT zone_wall('file_chunk');
ALTER TABLE file_chunk ADD FOREIGN KEY (zone_id, file) REFERENCES stored_file (zone_id, id) ON DELETE CASCADE;
GRANT SELECT, INSERT, DELETE ON file_chunk TO ${app};

-- One workbook that goes in. Its id is its file's; names, sheet, titles and samples are ciphertext in the head.
CREATE TABLE import (
    zone_id    bigint      NOT NULL,
    id         uuid        NOT NULL,
    kind       text        NOT NULL,
    person     uuid        NOT NULL,
    at         timestamptz NOT NULL,
    state      text        NOT NULL CHECK (state IN (
                   'MAPPED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED')),
    head       bytea       NOT NULL,
    mapping    text        NOT NULL,            -- column=field, parted by commas; a column counts from 0
    rows       integer     NOT NULL,
    fresh      integer     NOT NULL,
    changed    integer     NOT NULL,
    same       integer     NOT NULL,
    bad        integer     NOT NULL,
    applied    integer     NOT NULL,
    job        uuid,
    undo_until timestamptz,
    failure_zh text,
    failure_en text,
    version    integer     NOT NULL,
    PRIMARY KEY (zone_id, id)
);
SELECT distribute('import');
SELECT zone_wall('import');
GRANT SELECT, INSERT, UPDATE ON import TO ${app};

-- The rows of a workbook between the dry run and the last day on which they may be taken back. What they say is ciphertext.
CREATE TABLE import_row (
    zone_id   bigint  NOT NULL,
    import    uuid    NOT NULL,
    row       integer NOT NULL,                 -- as numbered in the sheet
    rank      integer NOT NULL,                 -- lower goes in first
    key_hash  bytea,                            -- keyed hash of the natural key; null when the row cannot be read
    outcome   text    CHECK (outcome IN ('FRESH', 'CHANGED', 'SAME', 'BAD')),
    stage     text    NOT NULL CHECK (stage IN ('READ', 'JUDGED', 'APPLIED', 'UNDONE', 'KEPT')),
    record    uuid,
    version   text,                             -- of the record, as the import left it
    content   bytea   NOT NULL,
    PRIMARY KEY (zone_id, import, row)
);
SELECT distribute('import_row');
SELECT zone_wall('import_row');
ALTER TABLE import_row ADD FOREIGN KEY (zone_id, import) REFERENCES import (zone_id, id);
CREATE INDEX import_row_next ON import_row (zone_id, import, stage, rank, row);
CREATE INDEX import_row_key ON import_row (zone_id, import, key_hash);
CREATE INDEX import_row_outcome ON import_row (zone_id, import, outcome, row);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_row TO ${app};

-- Which field a title meant when somebody last confirmed a workbook. Titles are kept as keyed hashes: a wrongly found header
-- holds names.
CREATE TABLE import_title (
    zone_id    bigint NOT NULL,
    kind       text   NOT NULL,
    title_hash bytea  NOT NULL,
    field      text,                            -- null: the column was left out
    PRIMARY KEY (zone_id, kind, title_hash)
);
SELECT distribute('import_title');
SELECT zone_wall('import_title');
GRANT SELECT, INSERT, UPDATE ON import_title TO ${app};

-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "by_post_id" TEXT,
ADD COLUMN     "case_id" TEXT,
ADD COLUMN     "considered_at" TIMESTAMPTZ(3),
ADD COLUMN     "happened_at" TIMESTAMPTZ(3),
ADD COLUMN     "person_id" TEXT,
ADD COLUMN     "post_id" TEXT,
ADD COLUMN     "request_key" TEXT,
ADD COLUMN     "text_id" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_cause" TEXT,
ALTER COLUMN "duty_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "notice_request" ADD COLUMN     "case_id" TEXT,
ADD COLUMN     "person_id" TEXT,
ADD COLUMN     "step" INTEGER;

-- CreateTable
CREATE TABLE "case_file" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "policy_version_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "open_subject" TEXT,
    "unit_id" TEXT NOT NULL,
    "person_id" TEXT,
    "post_id" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "rung" TEXT,
    "stage" TEXT,
    "waiting_for" TEXT,
    "next_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "entry_id" TEXT NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_mark" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "unit_id" TEXT NOT NULL,
    "person_id" TEXT,
    "rung" TEXT NOT NULL,
    "marked_from" TIMESTAMPTZ(3) NOT NULL,
    "marked_until" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accountability_form" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "reason_id" TEXT NOT NULL,
    "by_post_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accountability_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_document" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "year" INTEGER,
    "number" INTEGER,
    "statutory_number" TEXT,
    "content_id" TEXT NOT NULL,
    "by_post_id" TEXT,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason_id" TEXT,

    CONSTRAINT "case_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_series" (
    "office_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "document_series_pkey" PRIMARY KEY ("office_id","kind","year")
);

-- CreateTable
CREATE TABLE "engine_life" (
    "id" TEXT NOT NULL,
    "alive_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engine_life_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine_downtime" (
    "id" TEXT NOT NULL,
    "down_from" TIMESTAMPTZ(3) NOT NULL,
    "down_until" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "given_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "engine_downtime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalation_audit" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "cases" INTEGER NOT NULL,
    "rounds" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "escalation_audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_file_office_id_status_rung_idx" ON "case_file"("office_id", "status", "rung");

-- CreateIndex
CREATE INDEX "case_file_unit_id_idx" ON "case_file"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_office_id_open_subject_key" ON "case_file"("office_id", "open_subject");

-- CreateIndex
CREATE INDEX "case_event_case_id_key_idx" ON "case_event"("case_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_case_id_seq_key" ON "case_event"("case_id", "seq");

-- CreateIndex
CREATE INDEX "case_mark_unit_id_idx" ON "case_mark"("unit_id");

-- CreateIndex
CREATE INDEX "case_mark_person_id_idx" ON "case_mark"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_mark_case_id_step_key" ON "case_mark"("case_id", "step");

-- CreateIndex
CREATE INDEX "accountability_form_case_id_idx" ON "accountability_form"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_document_case_id_step_kind_drafted_at_key" ON "case_document"("case_id", "step", "kind", "drafted_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_document_office_id_kind_year_number_key" ON "case_document"("office_id", "kind", "year", "number");

-- CreateIndex
CREATE INDEX "incident_office_id_considered_at_idx" ON "incident"("office_id", "considered_at");

-- CreateIndex
CREATE INDEX "incident_unit_id_idx" ON "incident"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_office_id_request_key_key" ON "incident"("office_id", "request_key");

-- What happened in a case is a fact, and so is what a person said that a step answers to: only ever added to.
CREATE TRIGGER "case_event_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "accountability_form_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "accountability_form"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- CreateIndex
CREATE INDEX "notice_request_duty_id_idx" ON "notice_request"("duty_id");

-- CreateIndex
CREATE INDEX "notice_request_case_id_idx" ON "notice_request"("case_id");

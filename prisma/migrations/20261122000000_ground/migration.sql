-- CreateTable
CREATE TABLE "office" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "in_force_from" TIMESTAMPTZ(3) NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_version" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "days" JSONB NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_holding" (
    "id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "held_from" TIMESTAMPTZ(3) NOT NULL,
    "held_until" TIMESTAMPTZ(3),

    CONSTRAINT "post_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_body" (
    "id" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "body" TEXT,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "text_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "policy_version_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "late_after" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "opened_late_days" INTEGER NOT NULL DEFAULT 0,
    "provisional" BOOLEAN NOT NULL,
    "compiled" JSONB NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shard" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "shard" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "roster_digest" TEXT NOT NULL,
    "next_checkpoint_at" TIMESTAMPTZ(3),
    "last_checkpoint_at" TIMESTAMPTZ(3),

    CONSTRAINT "shard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checkpoint" (
    "id" TEXT NOT NULL,
    "shard_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "shard_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "unit_id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "verdict" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "late_after" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_fact" (
    "id" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "shard_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "by_post_id" TEXT,
    "text_id" TEXT,
    "note_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "receipt" TEXT NOT NULL,
    "entry_id" TEXT NOT NULL,

    CONSTRAINT "duty_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_verdict" (
    "id" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "supersedes_id" TEXT,
    "entry_id" TEXT NOT NULL,

    CONSTRAINT "duty_verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pause" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "cadence" TEXT,
    "paused_from" TIMESTAMPTZ(3) NOT NULL,
    "paused_until" TIMESTAMPTZ(3),
    "reason_id" TEXT NOT NULL,
    "by_post_id" TEXT,
    "request_key" TEXT NOT NULL,

    CONSTRAINT "pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_request" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "duty_id" TEXT,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "delivery_id" TEXT,
    "dropped" TEXT,

    CONSTRAINT "notice_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "message_id" TEXT NOT NULL,
    "subject" TEXT,
    "text_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "claimant" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_token" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "office_id" TEXT,
    "unit_id" TEXT,
    "post_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "token_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_digest" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateTable
CREATE TABLE "log_entry" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "log_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_pending" (
    "entry_id" TEXT NOT NULL,

    CONSTRAINT "log_pending_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "log_position" (
    "position" BIGINT NOT NULL,
    "entry_id" TEXT NOT NULL,
    "chain" TEXT NOT NULL,

    CONSTRAINT "log_position_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_office_id_version_key" ON "policy_version"("office_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_version_office_id_year_version_key" ON "calendar_version"("office_id", "year", "version");

-- CreateIndex
CREATE UNIQUE INDEX "unit_office_id_code_key" ON "unit"("office_id", "code");

-- CreateIndex
CREATE INDEX "post_office_id_kind_idx" ON "post"("office_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "post_unit_id_kind_key" ON "post"("unit_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "person_office_id_email_key" ON "person"("office_id", "email");

-- CreateIndex
CREATE INDEX "post_holding_post_id_idx" ON "post_holding"("post_id");

-- CreateIndex
CREATE INDEX "post_holding_person_id_idx" ON "post_holding"("person_id");

-- CreateIndex
CREATE INDEX "round_office_id_state_idx" ON "round"("office_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "round_office_id_cadence_period_key" ON "round"("office_id", "cadence", "period");

-- CreateIndex
CREATE INDEX "shard_round_id_idx" ON "shard"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "shard_office_id_cadence_period_shard_key" ON "shard"("office_id", "cadence", "period", "shard");

-- CreateIndex
CREATE INDEX "checkpoint_shard_id_idx" ON "checkpoint"("shard_id");

-- CreateIndex
CREATE INDEX "duty_office_id_status_due_at_idx" ON "duty"("office_id", "status", "due_at");

-- CreateIndex
CREATE INDEX "duty_unit_id_idx" ON "duty"("unit_id");

-- CreateIndex
CREATE INDEX "duty_round_id_idx" ON "duty"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_shard_id_ordinal_key" ON "duty"("shard_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "duty_fact_entry_id_key" ON "duty_fact"("entry_id");

-- CreateIndex
CREATE INDEX "duty_fact_duty_id_idx" ON "duty_fact"("duty_id");

-- CreateIndex
CREATE INDEX "duty_fact_shard_id_idx" ON "duty_fact"("shard_id");

-- CreateIndex
CREATE INDEX "duty_verdict_duty_id_idx" ON "duty_verdict"("duty_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_duty_id_kind_key" ON "incident"("duty_id", "kind");

-- CreateIndex
CREATE INDEX "pause_office_id_idx" ON "pause"("office_id");

-- CreateIndex
CREATE INDEX "notice_request_office_id_delivery_id_not_before_idx" ON "notice_request"("office_id", "delivery_id", "not_before");

-- CreateIndex
CREATE UNIQUE INDEX "notice_request_post_id_kind_cause_key" ON "notice_request"("post_id", "kind", "cause");

-- CreateIndex
CREATE INDEX "delivery_office_id_state_idx" ON "delivery"("office_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_office_id_slot_person_id_key" ON "delivery"("office_id", "slot", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_attempt_delivery_id_attempt_key" ON "delivery_attempt"("delivery_id", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_hash_key" ON "access_token"("hash");

-- CreateIndex
CREATE INDEX "log_entry_subject_idx" ON "log_entry"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "log_position_entry_id_key" ON "log_position"("entry_id");

-- Written by hand: what was recorded stays as it was recorded.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "log_entry_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "log_position_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_position"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "duty_fact_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "duty_fact"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "duty_verdict_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "duty_verdict"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

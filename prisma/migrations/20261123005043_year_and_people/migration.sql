-- AlterTable
ALTER TABLE "duty" ADD COLUMN     "carried_from_id" TEXT,
ADD COLUMN     "in_person" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "received" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "remaining" DECIMAL(65,30),
ADD COLUMN     "required" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "valid_from" TEXT,
ADD COLUMN     "valid_until" TEXT;

-- CreateTable
CREATE TABLE "unit_group" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" TEXT,
    "valid_until" TEXT,

    CONSTRAINT "unit_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_change" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "successor_id" TEXT,
    "name_before" TEXT,
    "effective" TEXT NOT NULL,
    "reason_id" TEXT NOT NULL,
    "by_post_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "deputy_id" TEXT NOT NULL,
    "absent_from" TIMESTAMPTZ(3) NOT NULL,
    "absent_until" TIMESTAMPTZ(3),
    "reason_id" TEXT NOT NULL,
    "by_post_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occasion" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "unit_id" TEXT,
    "note_id" TEXT,
    "by_post_id" TEXT,
    "request_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occasion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expected_round" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "policy_version_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "provisional" BOOLEAN NOT NULL,
    "skipped" TEXT,
    "units" INTEGER NOT NULL,
    "roster_digest" TEXT NOT NULL,
    "expected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expected_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expected_roster" (
    "digest" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "owing" JSONB NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expected_roster_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE INDEX "unit_group_office_id_name_idx" ON "unit_group"("office_id", "name");

-- CreateIndex
CREATE INDEX "unit_group_unit_id_idx" ON "unit_group"("unit_id");

-- CreateIndex
CREATE INDEX "unit_change_office_id_unit_id_idx" ON "unit_change"("office_id", "unit_id");

-- CreateIndex
CREATE INDEX "absence_post_id_idx" ON "absence"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "occasion_office_id_event_date_ordinal_key" ON "occasion"("office_id", "event", "date", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "occasion_office_id_request_key_key" ON "occasion"("office_id", "request_key");

-- CreateIndex
CREATE INDEX "expected_round_office_id_due_at_idx" ON "expected_round"("office_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "expected_round_office_id_cadence_period_version_key" ON "expected_round"("office_id", "cadence", "period", "version");

-- What was expected, what became of units and what happened are facts: only ever added to.
CREATE TRIGGER "expected_round_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "expected_round"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "unit_change_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "unit_change"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "occasion_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "occasion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

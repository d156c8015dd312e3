-- CreateTable
CREATE TABLE "kept_history" (
    "workflow_id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,
    "digest" TEXT NOT NULL,
    "events" BYTEA NOT NULL,
    "entry_id" TEXT NOT NULL,

    CONSTRAINT "kept_history_pkey" PRIMARY KEY ("workflow_id","run_id")
);

-- CreateIndex
CREATE INDEX "kept_history_subject_idx" ON "kept_history"("subject");

-- Written by hand: what was kept stays as it was kept.
CREATE TRIGGER "kept_history_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "kept_history"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- DropIndex
DROP INDEX "duty_round_id_idx";

-- CreateIndex
CREATE INDEX "duty_round_id_status_verdict_late_after_idx" ON "duty"("round_id", "status", "verdict", "late_after");

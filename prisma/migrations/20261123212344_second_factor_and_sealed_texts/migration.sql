-- AlterTable
ALTER TABLE "access_token" ADD COLUMN     "strong_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "secret" TEXT,
    "pending" TEXT,
    "last_counter" INTEGER,
    "set_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code"("person_id");

-- AlterTable
ALTER TABLE "text_body" ADD COLUMN     "sealed" BOOLEAN NOT NULL DEFAULT false;

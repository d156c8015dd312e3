-- AlterTable
ALTER TABLE "access_token" ADD COLUMN     "person_id" TEXT,
ADD COLUMN     "purpose" TEXT,
ADD COLUMN     "subject" TEXT;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "bounce_status" TEXT,
ADD COLUMN     "bounced_at" TIMESTAMPTZ(3),
ADD COLUMN     "not_before" TIMESTAMPTZ(3),
ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "delivery_attempt" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'email';

-- AlterTable
ALTER TABLE "notice_request" ADD COLUMN     "again_of" TEXT,
ADD COLUMN     "held_for" TEXT,
ADD COLUMN     "reason_id" TEXT;

-- CreateTable
CREATE TABLE "notice_wish" (
    "person_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "channels" TEXT[],
    "hour" TEXT,
    "invites" BOOLEAN NOT NULL DEFAULT false,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_wish_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "group_channel" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_delivery" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimant" TEXT,
    "told" JSONB NOT NULL,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_template" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "by_post_id" TEXT,

    CONSTRAINT "notice_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_use" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "token_id" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_use_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "group_channel_office_id_idx" ON "group_channel"("office_id");

-- CreateIndex
CREATE INDEX "group_delivery_office_id_state_idx" ON "group_delivery"("office_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "group_delivery_channel_id_slot_key" ON "group_delivery"("channel_id", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "notice_template_office_id_part_locale_version_key" ON "notice_template"("office_id", "part", "locale", "version");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_hash_key" ON "calendar_feed"("hash");

-- CreateIndex
CREATE INDEX "calendar_feed_person_id_idx" ON "calendar_feed"("person_id");

-- CreateIndex
CREATE INDEX "delivery_person_id_created_at_idx" ON "delivery"("person_id", "created_at");

-- The states of a send have the names that people use for them.
UPDATE "delivery" SET "state" = CASE "state"
  WHEN 'pending' THEN 'queued' WHEN 'claimed' THEN 'sending' WHEN 'sent' THEN 'accepted' ELSE "state" END;
UPDATE "delivery_attempt" SET "state" = CASE "state"
  WHEN 'claimed' THEN 'sending' WHEN 'sent' THEN 'accepted' ELSE "state" END;

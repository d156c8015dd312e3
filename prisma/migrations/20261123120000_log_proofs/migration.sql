-- CreateTable
CREATE TABLE "log_tile" (
    "tile" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "log_tile_pkey" PRIMARY KEY ("tile")
);

-- CreateTable
CREATE TABLE "log_checkpoint" (
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_checkpoint_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "log_watch" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "size" BIGINT NOT NULL,
    "fault" JSONB,

    CONSTRAINT "log_watch_pkey" PRIMARY KEY ("id")
);

-- Written by hand: what was signed stays as it was signed.
CREATE TRIGGER "log_tile_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_tile"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "log_checkpoint_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_checkpoint"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

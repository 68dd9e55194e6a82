-- CreateTable
CREATE TABLE "story_view_seen" (
    "day" DATE NOT NULL,
    "article_id" INTEGER NOT NULL,
    "visitor" BYTEA NOT NULL,

    CONSTRAINT "story_view_seen_pkey" PRIMARY KEY ("day","article_id","visitor")
);

-- CreateTable
CREATE TABLE "story_view_hour" (
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "article_id" INTEGER NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "story_view_hour_pkey" PRIMARY KEY ("hour","article_id")
);

-- CreateTable
CREATE TABLE "story_view_total" (
    "article_id" INTEGER NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "story_view_total_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "most_read" (
    "period" TEXT NOT NULL,
    "locale" "locale" NOT NULL,
    "rank" INTEGER NOT NULL,
    "article_id" INTEGER NOT NULL,

    CONSTRAINT "most_read_pkey" PRIMARY KEY ("period","locale","rank")
);

-- AddForeignKey
ALTER TABLE "story_view_hour" ADD CONSTRAINT "story_view_hour_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_view_total" ADD CONSTRAINT "story_view_total_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "most_read" ADD CONSTRAINT "most_read_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema language cannot say.

ALTER TABLE "most_read" ADD CONSTRAINT "most_read_period_is_known" CHECK ("period" IN ('day', 'week'));

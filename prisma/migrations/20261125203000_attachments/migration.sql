-- CreateTable
CREATE TABLE "attachment" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "attachment_key_key" ON "attachment"("key");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema language cannot say.

ALTER TABLE "attachment" ADD CONSTRAINT "attachment_key_is_128_bits" CHECK ("key" ~ '^[0-9a-f]{32}$');
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_sha256_is_whole" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_has_bytes" CHECK ("bytes" > 0);
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_is_pdf" CHECK ("type" = 'application/pdf');

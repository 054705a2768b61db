-- CreateTable
CREATE TABLE "Resource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "archivedAt" BIGINT
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "resourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "archivedAt" BIGINT,
    CONSTRAINT "Topic_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "Resource" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KeyPoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "topicId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "level" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "archivedAt" BIGINT,
    CONSTRAINT "KeyPoint_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Card" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "keyPointId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "archivedAt" BIGINT,
    CONSTRAINT "Card_keyPointId_fkey" FOREIGN KEY ("keyPointId") REFERENCES "KeyPoint" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" BIGINT NOT NULL,
    "settings" TEXT NOT NULL DEFAULT '{}'
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "studyDay" INTEGER NOT NULL,
    "startedAt" BIGINT NOT NULL,
    "finishedAt" BIGINT,
    CONSTRAINT "Session_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchedulerConfig" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ReviewEvent" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "cardSeq" INTEGER NOT NULL,
    "sessionId" TEXT,
    "type" TEXT NOT NULL,
    "occurredAt" BIGINT NOT NULL,
    "receivedAt" BIGINT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "schedulerConfigId" TEXT NOT NULL,
    "voids" TEXT,
    "purpose" TEXT,
    "variantId" TEXT,
    "contentHash" TEXT,
    "seed" INTEGER,
    "answer" TEXT,
    "correct" BOOLEAN,
    "grade" INTEGER,
    "gradedBy" TEXT,
    "durationMs" INTEGER,
    "hinted" BOOLEAN,
    "guessed" BOOLEAN,
    CONSTRAINT "ReviewEvent_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewEvent_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewEvent_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReviewEvent_schedulerConfigId_fkey" FOREIGN KEY ("schedulerConfigId") REFERENCES "SchedulerConfig" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CardState" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "stability" REAL NOT NULL DEFAULT 0,
    "difficulty" REAL NOT NULL DEFAULT 0,
    "step" INTEGER NOT NULL DEFAULT 0,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "scheduledDays" INTEGER NOT NULL DEFAULT 0,
    "dueAt" BIGINT,
    "dueDay" INTEGER,
    "lastAnsweredAt" BIGINT,
    "lastStudyDay" INTEGER,
    "lastGrade" INTEGER,
    "introducedOn" INTEGER,
    "newPosition" INTEGER,

    PRIMARY KEY ("learnerId", "cardId"),
    CONSTRAINT "CardState_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CardState_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CardMark" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "suspendedAt" BIGINT,
    "buriedUntil" INTEGER,
    "flaggedAt" BIGINT,
    "flagNote" TEXT,

    PRIMARY KEY ("learnerId", "cardId"),
    CONSTRAINT "CardMark_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CardMark_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Topic_resourceId_idx" ON "Topic"("resourceId");

-- CreateIndex
CREATE INDEX "KeyPoint_topicId_idx" ON "KeyPoint"("topicId");

-- CreateIndex
CREATE INDEX "Card_keyPointId_idx" ON "Card"("keyPointId");

-- CreateIndex
CREATE INDEX "Session_learnerId_studyDay_idx" ON "Session"("learnerId", "studyDay");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewEvent_id_key" ON "ReviewEvent"("id");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewEvent_voids_key" ON "ReviewEvent"("voids");

-- CreateIndex
CREATE INDEX "ReviewEvent_learnerId_occurredAt_idx" ON "ReviewEvent"("learnerId", "occurredAt");

-- CreateIndex
CREATE INDEX "ReviewEvent_sessionId_idx" ON "ReviewEvent"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewEvent_learnerId_cardId_cardSeq_key" ON "ReviewEvent"("learnerId", "cardId", "cardSeq");

-- CreateIndex
CREATE INDEX "CardState_learnerId_phase_dueDay_idx" ON "CardState"("learnerId", "phase", "dueDay");

-- CreateIndex
CREATE INDEX "CardState_learnerId_newPosition_idx" ON "CardState"("learnerId", "newPosition");

-- CreateIndex
CREATE INDEX "CardState_learnerId_introducedOn_idx" ON "CardState"("learnerId", "introducedOn");

-- CreateIndex
CREATE INDEX "CardState_learnerId_lastStudyDay_idx" ON "CardState"("learnerId", "lastStudyDay");

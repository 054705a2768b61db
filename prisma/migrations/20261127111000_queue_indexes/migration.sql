-- DropIndex
DROP INDEX "CardState_learnerId_phase_dueDay_idx";

-- DropIndex
DROP INDEX "CardState_learnerId_newPosition_idx";

-- CreateIndex
CREATE INDEX "CardState_learnerId_phase_dueDay_cardId_stability_lastStudyDay_dueAt_step_idx" ON "CardState"("learnerId", "phase", "dueDay", "cardId", "stability", "lastStudyDay", "dueAt", "step");

-- CreateIndex
CREATE INDEX "CardState_learnerId_newPosition_cardId_idx" ON "CardState"("learnerId", "newPosition", "cardId");

import 'server-only'
import type { PrismaClient } from '@/lib/db/generated/client'
import type { LearnerId } from '@/lib/shared/ids'
import { type LearnerSettings, learnerSettingsSchema } from '@/lib/shared/learner-settings'

/** @throws when the learner is not there */
export async function loadSettings(prisma: PrismaClient, learnerId: LearnerId): Promise<LearnerSettings> {
  const { settings } = await prisma.learner.findUniqueOrThrow({ where: { id: learnerId }, select: { settings: true } })
  return learnerSettingsSchema.parse(JSON.parse(settings))
}

export async function saveSettings(
  prisma: PrismaClient,
  learnerId: LearnerId,
  settings: LearnerSettings,
): Promise<void> {
  await prisma.learner.update({
    where: { id: learnerId },
    data: { settings: JSON.stringify(settings) },
    select: { id: true },
  })
}

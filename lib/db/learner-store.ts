import 'server-only'
import type { PrismaClient } from '@/lib/db/generated/client'
import type { LearnerId } from '@/lib/shared/ids'
import { type LearnerSettings, learnerSettingsSchema } from '@/lib/shared/learner-settings'

// Every answer reads the settings, and checking the zone's name anew each time would cost more than reading them.
let lastParsed: { text: string; settings: LearnerSettings } | null = null

/** @throws when the learner is not there */
export async function loadSettings(prisma: PrismaClient, learnerId: LearnerId): Promise<LearnerSettings> {
  const { settings: text } = await prisma.learner.findUniqueOrThrow({
    where: { id: learnerId },
    select: { settings: true },
  })
  if (lastParsed?.text !== text) lastParsed = { text, settings: learnerSettingsSchema.parse(JSON.parse(text)) }
  return lastParsed.settings
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

/** Whether some learner's states come from a fold older than this version. */
export async function someFoldedBefore(prisma: PrismaClient, version: number): Promise<boolean> {
  return (await prisma.learner.count({ where: { foldVersion: { lt: version } } })) > 0
}

export async function markFolded(prisma: PrismaClient, version: number): Promise<void> {
  await prisma.learner.updateMany({ data: { foldVersion: version } })
}

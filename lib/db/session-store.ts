import 'server-only'
import type { PrismaClient } from '@/lib/db/generated/client'
import type { StudyDay } from '@/lib/scheduling/study-day'
import type { LearnerId, SessionId } from '@/lib/shared/ids'
import type { Instant } from '@/lib/shared/instant'

/** The latest sitting of this study day that was not finished; a pause, a reload or a second tab goes on with it. */
export async function findOpenSession(
  prisma: PrismaClient,
  learnerId: LearnerId,
  today: StudyDay,
): Promise<SessionId | null> {
  const row = await prisma.session.findFirst({
    where: { learnerId, studyDay: today, finishedAt: null },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
  })
  return row && (row.id as SessionId)
}

/** Made with its first answer; doing it again changes nothing. */
export async function ensureSession(
  prisma: PrismaClient,
  session: { id: SessionId; learnerId: LearnerId; studyDay: StudyDay; startedAt: Instant },
): Promise<void> {
  const known = await prisma.session.findUnique({ where: { id: session.id }, select: { id: true } })
  if (known) return
  await prisma.session.upsert({
    where: { id: session.id },
    create: { ...session, startedAt: BigInt(session.startedAt) },
    update: {},
    select: { id: true },
  })
}

export async function finishSession(
  prisma: PrismaClient,
  learnerId: LearnerId,
  id: SessionId,
  now: Instant,
): Promise<void> {
  await prisma.session.updateMany({ where: { id, learnerId, finishedAt: null }, data: { finishedAt: BigInt(now) } })
}

import 'server-only'
import type { PrismaClient } from '@/lib/db/generated/client'

// SQLite keeps one number for its application's own use in the file's header (PRAGMA user_version); it goes with the
// file wherever that is copied.

/** The fingerprint of the content that was loaded last; 0 when none was. */
export async function loadedFingerprint(prisma: PrismaClient): Promise<number> {
  const [row] = await prisma.$queryRaw<{ user_version: bigint }[]>`PRAGMA user_version`
  return Number(row?.user_version ?? 0)
}

/** @param fingerprint an integer from 1 to 2³¹ − 1 */
export async function rememberFingerprint(prisma: PrismaClient, fingerprint: number): Promise<void> {
  if (!Number.isInteger(fingerprint) || fingerprint < 1 || fingerprint > 0x7fffffff)
    throw new RangeError(`not a fingerprint: ${fingerprint}`)
  await prisma.$executeRawUnsafe(`PRAGMA user_version = ${fingerprint}`)
}

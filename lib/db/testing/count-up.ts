// Adds 1 to the number in a learner's settings, many times: reads it, then writes it. Ten transactions are asked for at
// a time. Arguments: a database file, how many times.
import 'server-only'
import { once } from 'node:events'
import { createPrismaClient } from '@/lib/db/create-prisma-client'

const [path = '', times = '0'] = process.argv.slice(2)
const prisma = createPrismaClient(path)
await prisma.$connect()
process.stdout.write('ready\n')
await once(process.stdin.resume(), 'end')

async function countUp(): Promise<void> {
  await prisma.$transaction(async tx => {
    const { settings } = await tx.learner.findUniqueOrThrow({ where: { id: 'counter' } })
    await tx.learner.update({ where: { id: 'counter' }, data: { settings: String(Number(settings) + 1) } })
  })
}

for (let done = 0; done < Number(times); done += 10) await Promise.all(Array.from({ length: 10 }, countUp))
await prisma.$disconnect()

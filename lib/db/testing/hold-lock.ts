// Holds the write lock of a database file until its input ends. Argument: the file.
import 'server-only'
import { once } from 'node:events'
import { openConnection } from '@/lib/db/sqlite/open-connection'

const connection = openConnection(process.argv[2] ?? '', 'writer')
connection.exec('BEGIN IMMEDIATE')
process.stdout.write('locked\n')
await once(process.stdin.resume(), 'end')
connection.exec('ROLLBACK')
connection.close()

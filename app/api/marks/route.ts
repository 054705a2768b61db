import { markCommandSchema } from '@/lib/use-cases/answer-command'
import { markCard } from '@/lib/use-cases/mark-card'
import { commandHandler } from '../handle-request'

export const POST = commandHandler(markCommandSchema, markCard)

import { finishCommandSchema, finishStudy } from '@/lib/use-cases/finish-study'
import { commandHandler } from '../handle-request'

export const POST = commandHandler(finishCommandSchema, finishStudy)

import { undoCommandSchema } from '@/lib/use-cases/answer-command'
import { deliveredCard } from '@/lib/use-cases/delivered'
import { undoAnswer } from '@/lib/use-cases/undo-answer'
import { commandHandler } from '../handle-request'

export const POST = commandHandler(undoCommandSchema, async (app, command) => {
  const undone = await undoAnswer(app, command)
  return undone.status === 'refused' ? undone : deliveredCard(app, undone.card, undone.state, undone.voided)
})

import { answerCard } from '@/lib/use-cases/answer-card'
import { answerCommandSchema } from '@/lib/use-cases/answer-command'
import { deliveredCard } from '@/lib/use-cases/delivered'
import { commandHandler } from '../handle-request'

export const POST = commandHandler(answerCommandSchema, async (app, command) => {
  const recorded = await answerCard(app, command)
  return recorded.status === 'refused' ? recorded : deliveredCard(app, recorded.card, recorded.state)
})

/** An expected "no", with its name and the HTTP status that says the same. Bad storage and bugs are thrown instead. */
export type Refusal = {
  readonly status: 'refused'
  readonly code:
    | 'invalid'
    | 'no-such-card'
    | 'no-such-answer'
    | 'card-archived'
    | 'card-changed'
    | 'stale'
    | 'clock-wrong'
    | 'id-taken'
    | 'grade-does-not-fit'
  readonly httpStatus: 400 | 404 | 409 | 410 | 422
  /** For logs and for people with developer tools; screens say it in the learner's language by the code. */
  readonly message: string
}

const STATUS: Record<Refusal['code'], Refusal['httpStatus']> = {
  invalid: 400,
  'no-such-card': 404,
  'no-such-answer': 404,
  'card-archived': 410,
  'card-changed': 409,
  stale: 409,
  'clock-wrong': 422,
  'id-taken': 409,
  'grade-does-not-fit': 422,
}

export function refuse(code: Refusal['code'], message: string): Refusal {
  return { status: 'refused', code, httpStatus: STATUS[code], message }
}

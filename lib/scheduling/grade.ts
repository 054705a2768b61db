/** How well an answer was recalled, from worst to best. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof GRADES)[number]

const NUMBERS = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<Grade, number>

/** The number FSRS and the database have for a grade. */
export function gradeNumber(grade: Grade): 1 | 2 | 3 | 4 {
  return NUMBERS[grade]
}

/** @throws RangeError when it is not 1, 2, 3 or 4. */
export function gradeFromNumber(number: number): Grade {
  const grade = GRADES[number - 1]
  if (!grade) throw new RangeError(`not a grade: ${number}`)
  return grade
}

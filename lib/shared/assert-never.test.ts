import { describe, expect, it } from 'vitest'
import { assertNever } from './assert-never'

describe(assertNever, () => {
  it('throws with the value that should not have got there', () => {
    expect(() => assertNever({ kind: 'essay' } as never)).toThrow(new TypeError('unexpected value: {"kind":"essay"}'))
  })
})

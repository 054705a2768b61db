import { describe, expect, it } from 'vitest'
import { checksumOf, hasChecksum } from '@/lib/db/migration'

describe(checksumOf, () => {
  it('is SHA-256 in hexadecimal, of the bytes in UTF-8', () => {
    // printf '%s' 'SELECT 1; -- ü' | sha256sum
    expect(checksumOf('SELECT 1; -- ü')).toBe('19f1266b235ae3ad4e149b52b1629ed4f2d02a410200190417d42cd135d6d5fd')
  })
})

describe(hasChecksum, () => {
  const unix = 'SELECT 1;\nSELECT 2;\n'
  const windows = 'SELECT 1;\r\nSELECT 2;\r\n'

  it('takes the same text with either line ends', () => {
    for (const text of [unix, windows])
      for (const recorded of [unix, windows]) expect(hasChecksum(text, checksumOf(recorded))).toBe(true)
  })

  it('takes no other text', () => {
    expect(hasChecksum(unix, checksumOf('SELECT 1;\nSELECT 3;\n'))).toBe(false)
    expect(hasChecksum(unix, checksumOf('SELECT 1;\n\nSELECT 2;\n'))).toBe(false)
  })
})

export type Run = { readonly text: string; readonly isMatch: boolean }

/** Cuts a text where one of the words stands, whatever its case, so that matches can be shown. */
export function markWords(text: string, words: readonly string[]): Run[] {
  const pattern = [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  if (pattern === '') return [{ text, isMatch: false }]
  return text
    .split(new RegExp(`(${pattern})`, 'giu'))
    .map((part, place) => ({ text: part, isMatch: place % 2 === 1 }))
    .filter(run => run.text !== '')
}

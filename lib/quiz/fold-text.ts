/**
 * What is left of a typed text once case, width, spaces, hyphens and punctuation no longer matter: "Early-Stopping"
 * and "ｅａｒｌｙ stopping" fold to the same. Folding twice changes nothing more. A text of punctuation alone keeps it.
 */
export function foldText(text: string): string {
  const once = foldOnce(text)
  // Marks that stood apart may combine once what was between them is gone.
  return once === text ? once : foldText(once)
}

function foldOnce(text: string): string {
  const same = text.normalize('NFKC').toLowerCase().normalize('NFKC')
  return same.replace(/[\p{P}\p{Z}\p{C}\s]/gu, '') || same.replace(/[\p{Z}\p{C}\s]/gu, '')
}

// Words that may follow a number without changing it. No scale words here, and nothing that could be one.
const KNOWN = new RegExp(
  `^(?:${[
    String.raw`(?:tokens?|words?|param(?:eter)?s?|characters?|chars?|examples?|samples?|sequences?|documents?|questions?|tasks?|models?)\b`,
    String.raw`(?:layers?|heads?|dim(?:ension)?s?|steps?|epochs?|batch(?:es)?|gpus?|tpus?|chips?|times?|flops?|flop/s|ops?|operations?|x)\b`,
    String.raw`(?:seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|years?|bits?|bytes?|dollars?|usd)\b`,
    String.raw`(?:[kmgtp]i?b|[kmgtpe]flops?|of|per|an?|the)\b`,
    '词元|令牌|参数|字节|比特|字|词|单词|个|种|层|头|维|步|轮|次|条|篇|项|块|张|卡|倍|题|样本|任务|模型|浮点运算',
    '秒|分钟|小时|天|日|周|个月|月|年|美元|元',
  ].join('|')})`,
  'u',
)

/** Whether what follows a number is a unit, or nothing: one of `units`, and words that are known everywhere. */
export function isUnitTail(tail: string, units: readonly string[]): boolean {
  const own = units.map(unit => unit.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
  let rest = tail
  while (rest !== '') {
    const longest = Math.max(KNOWN.exec(rest)?.[0].length ?? 0, ...own.map(unit => startLength(rest, unit)))
    if (longest === 0) return false
    rest = rest.slice(longest).replace(/^[ .]+/, '')
  }
  return true
}

/** How much of the text is the unit, perhaps in the plural; 0 when another word only starts like it. */
function startLength(text: string, unit: string): number {
  if (unit === '' || !text.startsWith(unit)) return 0
  if (!/[a-z\d]$/.test(unit)) return unit.length
  const after = /^s?(?![a-z\d])/.exec(text.slice(unit.length))
  return after ? unit.length + after[0].length : 0
}

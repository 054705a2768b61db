import { generateHistory } from './generate-history'
import { writeBenchDatabase } from './bench-database'
let t = performance.now()
const h = generateHistory({ cards: 100_000, events: 1_000_000 })
console.log(performance.now() - t); t = performance.now()
await writeBenchDatabase(process.argv[2] ?? '', 100_000, h)
console.log(performance.now() - t)
